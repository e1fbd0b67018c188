import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits.yaml_text import WIDTH, Bare, block, flow, listed, scalar
from generator.source.decode import INVISIBLE
from generator.source.document import Data, Document
from generator.source.parse import parse


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("We reported it.", "We reported it."),
        ("工单 #88231", '"工单 #88231"'),
        ("工单#88231", "工单#88231"),
        ("a # b", '"a # b"'),
        ("no", '"no"'),
        ("true", '"true"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ("88231", '"88231"'),
        ("1.10", '"1.10"'),
        ("012", '"012"'),
        ("1e3", '"1e3"'),
        ("0x1F", '"0x1F"'),
        ("12:30:45", '"12:30:45"'),
        ("No answer", "No answer"),
        ("HL-204518", "HL-204518"),
        ("2026-11-10", "2026-11-10"),
        ("2026-11-10 09:12 +08:00", "2026-11-10 09:12 +08:00"),
        ("39.90 USD per month", "39.90 USD per month"),
        ("16 %", "16 %"),
        ("+44 20 7946 0118", "+44 20 7946 0118"),
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("@support", '"@support"'),
        ("`code`", '"`code`"'),
        ("*bold*", '"*bold*"'),
        ("& more", '"& more"'),
        ("!important", '"!important"'),
        ("%d", '"%d"'),
        ("- dash", '"- dash"'),
        ("-dash", "-dash"),
        ("? what", '"? what"'),
        ("| bar", '"| bar"'),
        ("> said", '"> said"'),
        ("[E1]", '"[E1]"'),
        ("{a}", '"{a}"'),
        ("they said: no", '"they said: no"'),
        ("they said:", '"they said:"'),
        ("对方答复：会说明，请稍候。", "对方答复：会说明，请稍候。"),
        ("“引号”与（括号）", "“引号”与（括号）"),
        ("：冒号在前", "：冒号在前"),
        ('say "hello"', 'say "hello"'),
        ('"hello" they said', '"\\"hello\\" they said"'),
        ("it's late", "it's late"),
        ("'tis", '"\'tis"'),
        ("C:\\logs", "C:\\logs"),
        (" blank before", '" blank before"'),
        ("two\nlines", '"two\\nlines"'),
        ("separated\u2028line", '"separated\\Lline"'),
        ("", '""'),
        ("=", '"="'),
        ("😀", "😀"),
    ],
)
def test_quotes_only_where_they_are_needed(text: str, written: str) -> None:
    """Where YAML, or an editor that knows YAML's types, would read something else without them."""
    assert scalar(text) == written
    assert _read(f"k: {written}\n") == {"k": text}


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("You will report, you said.", '"You will report, you said."'),
        ("全角逗号，不用引号", "全角逗号，不用引号"),
        ("a [b] c", '"a [b] c"'),
        ("a {b}", '"a {b}"'),
        ("id:hk2-17", "id:hk2-17"),
        ("13:38", '"13:38"'),
        ("于13:38重启", "于13:38重启"),
    ],
)
def test_between_brackets_more_is_quoted(text: str, written: str) -> None:
    """A half-width comma or a bracket would end the value there; a full-width one would not."""
    assert flow({"k": text}) == f"{{k: {written}}}"


def test_words_of_the_form_are_bare() -> None:
    """`kept: no` and `count: 23` are what the form asks for; a text that says the same is a text."""
    item = {"kept": Bare("no"), "count": Bare("23"), "note": "no"}
    assert list(block(item, 0, 2)) == ["kept: no", "count: 23", 'note: "no"']


def test_what_does_not_fit_is_set_a_key_a_line() -> None:
    """A line has 120 columns, and a Chinese character takes two."""
    short: Data = {"zh": "字" * 40, "en": "word"}
    assert list(block({"summary": short}, 4, 2)) == [f"    summary: {{zh: {'字' * 40}, en: word}}"]
    long: Data = {"zh": "字" * 50, "en": "word"}
    assert list(block({"summary": long}, 4, 2)) == ["    summary:", f"      zh: {'字' * 50}", "      en: word"]
    assert len(next(block({"a": {"b": "c" * 112}}, 0, 2))) == WIDTH
    assert len(list(block({"a": {"b": "c" * 113}}, 0, 2))) == 2


def test_a_text_of_several_lines_is_a_text_block() -> None:
    """Paragraphs stand as they were typed, also inside of a text in two languages."""
    lines = list(block({"summary": {"zh": "一\n\n二", "en": "one"}, "quote": "a\n b # c"}, 2, 2))
    assert lines == [
        "  summary:",
        "    zh: |-",
        "      一",
        "",
        "      二",
        "    en: one",
        "  quote: |-",
        "    a",
        "     b # c",
    ]


def test_a_list_of_mappings() -> None:
    """Each on one line where it fits, with the dash moved in."""
    offers: list[Data] = [{"id": "O1", "amount": "3.99 USD"}, {"id": "O2", "text": "字" * 60}]
    assert list(block({"offers": offers}, 4, 2)) == [
        "    offers:",
        "      - {id: O1, amount: 3.99 USD}",
        "      - id: O2",
        f"        text: {'字' * 60}",
    ]
    assert list(listed({"at": "a", "to": "b"}, 2, 4, 4, on_one_line=False)) == ["  -   at: a", "      to: b"]


# -- whatever people type ------------------------------------------------------------------------

_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t").filter(lambda c: not INVISIBLE.match(c)),
    min_size=1, max_size=60,
)  # fmt: skip
_NASTY = st.lists(st.sampled_from(list("#:-?{}[],&*!|>'\"%@` ：，　\n\\字aR1")), min_size=1, max_size=12).map("".join)
_LEAF = st.one_of(_TEXT, _NASTY)
_VALUE: st.SearchStrategy[Data] = st.recursive(
    _LEAF,
    lambda inner: st.one_of(
        st.dictionaries(st.sampled_from(["zh", "en", "id", "with"]), inner, min_size=1),
        st.lists(st.dictionaries(st.sampled_from(["id", "text"]), inner, min_size=1), min_size=1, max_size=3),
        st.lists(_LEAF, min_size=1, max_size=3),
    ),
    max_leaves=6,
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["at", "summary", "offers", "quote"]), _VALUE, min_size=1), st.integers(0, 3))
def test_every_value_is_read_as_it_was(mapping: dict[str, Data], level: int) -> None:
    """Any text, in any nesting and at any indent, comes back as it was; in lines and between brackets."""
    head = "".join(f"{'  ' * n}a:\n" for n in range(level))
    wanted: Data = mapping
    for _ in range(level):
        wanted = {"a": wanted}
    assert _read(head + "\n".join(block(mapping, 2 * level, 2)) + "\n") == wanted
    assert _read(f"k: {flow(mapping)}\n") == {"k": mapping}
    assert _read("k:\n" + "\n".join(listed(mapping, 2, 2, 2)) + "\n") == {"k": [mapping]}


def _read(text: str) -> dict[str, Data]:
    read = parse(text, "")
    assert isinstance(read, Document), read
    return read.data
