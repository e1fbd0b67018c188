"""Letters written from a case's text, and readers for what is made of them."""

import re
from html.parser import HTMLParser

from hypothesis import strategies as st

from generator.build import FIRST
from generator.model.letter import Block, Letter, Shape
from generator.texts.markup import bare
from generator.texts.tongue import Tongue
from tests.facts.desk import office, open_case
from tests.repository import CASE

ONE_LINE = st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=60).map(bare)
"""Any text that a value of a case can bring into a letter: one line, blanks as one blank."""
SAID = ONE_LINE.filter(bool)
"""The same with something in it: no block of a letter is empty."""
TRICKY = st.lists(
    st.sampled_from([
        "*", "_", "`", "#", "1.", "2)", "-", "+", ">", "<", "|", "~~", "^", "$", "!", "[", "]", "(", ")", "{", "}",
        ":", ":::", "=", "===", "---", "!!!", "???", "\\", "&", "&amp;", "&#64;", "@", "@joe", "a", "工单", " ", "https",
        "://x", "www.", "<b>", "<script>", "<!--", "-->", "[^1]", "[x]: ", "{: .a }", "*[A]: ", '"', "'", "/",
    ]),
    max_size=9,
).map(lambda parts: bare("".join(parts))).filter(bool)  # fmt: skip
"""Text made of what Markdown, HTML and our own markup look out for."""


def tongue(language: str) -> Tongue:
    """The language with the playbook's words."""
    return office().box.tongues[language]


def written(language: str = "en", text: str = CASE, kind: str = FIRST, **instead: str) -> Letter:
    """The letter about the case of this *text*, with these top-level keys *instead*."""
    letter = office().box.write(open_case(text, **instead), kind, language)
    assert isinstance(letter, Letter), letter
    return letter


def letter_of(*blocks: Block, language: str = "en", subject: str = "Subject") -> Letter:
    """A letter of nothing but these *blocks*."""
    return Letter("2026-11-10-example", FIRST, language, subject, blocks)


def block(role: str, shape: Shape, *rows: tuple[str, ...]) -> Block:
    """One element."""
    return Block(role, shape, rows)


class Page(HTMLParser):
    """What a browser makes of HTML: the text between tags, and the tags that were opened."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.tags: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's
        """A tag that opens; it parts what stands before it from what stands behind."""
        self.tags.append(tag)
        self.said.append("\n")

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        self.said.append(data)

    @property
    def lines(self) -> list[str]:
        """The text between any two tags, blanks as a browser shows them."""
        return [
            line for part in "".join(self.said).split("\n") if (line := re.sub(r"[^\S\xa0]+", " ", part).strip(" "))
        ]
