"""The working copy beside the letter: each line beside its twin, and one that has none is marked."""

from generator.texts.side_by_side import Row, as_html, as_markdown, rows
from tests.texts.desk import Page, block, letter_of, tongue
from tests.texts.examples import EXAMPLES, example_letter

OURS = letter_of(
    block("purpose", "paragraph", ("目的",)),
    block("facts", "paragraph", ("前言",)),
    block("facts", "list", ("一",), ("二",)),
    language="zh",
    subject="主题",
)
THEIRS = letter_of(
    block("purpose", "paragraph", ("Purpose",)),
    block("facts", "list", ("one",), ("two",), ("three",)),
    block("reply", "paragraph", ("Reply",)),
)


def test_lines_stand_beside_their_twins() -> None:
    """Lists go with lists; what one side lacks is empty there, in either direction."""
    assert rows(OURS, THEIRS) == (
        Row("purpose", "目的", "Purpose"),
        Row("facts", "前言", ""),
        Row("facts", "1. 一", "1. one"),
        Row("facts", "2. 二", "2. two"),
        Row("facts", "", "3. three"),
        Row("reply", "", "Reply"),
    )


def test_a_line_without_a_twin_is_marked_and_counted() -> None:
    """Whoever approves the letter sees that somebody has to look."""
    page = as_html(OURS, THEIRS, tongue("zh"), tongue("en"))
    assert page.count('class="lacking"') == 3
    assert "3行仅一侧有内容" in page
    assert as_markdown(OURS, THEIRS, tongue("zh"), tongue("en")).count("—") == 3


def test_the_examples_say_the_same_in_both_languages() -> None:
    """No line of an example letter lacks its twin, and every text of the letter is there."""
    for case in EXAMPLES:
        ours, theirs = example_letter(case, "zh"), example_letter(case, "en")
        lacking = [row for row in rows(ours, theirs) if not row.whole]
        texts = " ".join(Page(as_html(ours, theirs, tongue("zh"), tongue("en"))).lines)
        assert [
            cell
            for letter in (ours, theirs)
            for b in letter.blocks
            for row in b.rows
            for cell in row
            if cell not in texts
        ] == []
        if case != "2026-11-06-evening-packet-loss":  # its author wrote two texts in Chinese only
            assert lacking == []


def test_case_text_is_text() -> None:
    """No tag, no table cell comes of it."""
    bad = letter_of(block("facts", "paragraph", ("<b>x</b> | y",)), subject="<i>s</i>")
    assert Page(as_html(bad, bad, tongue("en"), tongue("en"))).tags.count("b") == 0
    assert as_markdown(bad, bad, tongue("en"), tongue("en")).splitlines()[-1].count("|") == 3
