import re
from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.edits import form
from generator.edits.guard import added
from generator.edits.order import in_time
from generator.edits.splice import Place
from generator.model.case import Case
from generator.source.document import Data, Document
from generator.source.parse import parse
from tests.edits.bytes_kept import added_lines
from tests.edits.odd import ASKED, HEAD, ODD, VARIANTS
from tests.repository import ROOT

CASES = sorted((ROOT / "cases").glob("*/case.yaml"))
TEXTS = ODD | {path.parent.name: path.read_text(encoding="utf-8") for path in CASES}
LISTS = ("log", "verifications", "escalations", "customers", "outcomes")
ITEM: dict[str, Data] = {
    "at": "2026-11-11 12:00",
    "direction": "out",
    "summary": {"zh": "工单 #88231：已提交", "en": "no, not yet: see the ticket"},
    "raises": ["R1"],
    "promises": [{"id": "P9", "text": "a report"}],
}


def _document(text: str) -> Document:
    read = parse(text, "case.yaml")
    assert isinstance(read, Document)
    return read


def _with(text: str, *path: str, index: int = 0, item: Data = "E1") -> str:
    """*text* with *item* in the list at *path*."""
    return added(_document(text), Place(path, index, form.keys(Case)), item)[0].text


def test_the_files_are_found() -> None:
    """The tests below look at the examples and at odd files."""
    assert len(CASES) > 2
    assert len(ODD) > 14
    assert VARIANTS["four-blanks"](ODD["spaced"]) != ODD["spaced"]


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", TEXTS)
def test_only_whole_lines_come_in_and_in_one_place(name: str, variant: str) -> None:
    """Whatever the file looks like, at every place of every list: its own lines stay, to the byte."""
    text = VARIANTS[variant](TEXTS[name])
    document = _document(text)
    for key in LISTS:
        listed = document.data.get(key, [])
        assert isinstance(listed, list)
        for index in range(len(listed) + 1):
            after, _ = added(document, Place((key,), index, form.keys(Case)), ITEM)
            if listed == [] and key in document.data:
                continue  # `[]` goes, see below
            new = added_lines(text, after.text)
            assert all(line.endswith("\r\n") for line in new[:-1]) or variant != "crlf"
            assert after.text.endswith("\n") == text.endswith("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("log: []\nz: a\n", "log:\n  - at: b\nz: a\n"),
        ("log: [ ]   # none\nz: a\n", "log:   # none\n  - at: b\nz: a\n"),
        ("z: a\nlog: []", "z: a\nlog:\n  - at: b"),
        ("log:\nz: a\n", "log:\n  - at: b\nz: a\n"),
        ("log:   # none\n  # yet\nz: a\n", "log:   # none\n  - at: b\n  # yet\nz: a\n"),
        ("log: [   # none\n]\nz: a\n", "log: [{at: b}   # none\n]\nz: a\n"),
        ("{log: [], z: a}\n", "{log: [{at: b}], z: a}\n"),
        ("{z: a}\n", "{z: a, log: [{at: b}]}\n"),
        ('{"z": "a"}', '{"z": "a", log: [{at: b}]}'),
        ("log: [{at: a}]\n", "log: [{at: b}, {at: a}]\n"),
        ("log: [\n  {at: a},\n]\n", "log: [\n  {at: b},\n  {at: a},\n]\n"),
    ],
)
def test_the_first_item(before: str, after: str) -> None:
    """An empty list opens up, a bracket stays one; a comment stays where it is."""
    assert _with(before, "log", item={"at": "b"}) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("log: [{at: a}]\n", "log: [{at: a}, {at: b}]\n"),
        ("log: [ {at: a}, ]   # x\n", "log: [ {at: a}, {at: b}, ]   # x\n"),
        ("log: [{at: a}, {at: c}]\n", "log: [{at: a}, {at: b}, {at: c}]\n"),
        ("log: [\n  {at: a}\n]\n", "log: [\n  {at: a},\n  {at: b}\n]\n"),
        ("log: [\n  {at: a},\n]\n", "log: [\n  {at: a},\n  {at: b},\n]\n"),
        ("log: [\n  {at: a}   # x\n]\n", "log: [\n  {at: a},   # x\n  {at: b}\n]\n"),
        ("log: [\r\n  {at: a},   # x\r\n]\r\n", "log: [\r\n  {at: a},   # x\r\n  {at: b},\r\n]\r\n"),
        (
            "log: [\n  {at: a},   # x\n  {at: c},   # y\n]\n",
            "log: [\n  {at: a},   # x\n  {at: b},\n  {at: c},   # y\n]\n",
        ),
        ("log: [\n  {at: a}\n  , {at: c}\n]\n", "log: [\n  {at: a},\n  {at: b}\n  , {at: c}\n]\n"),
        ("log: [\n  {at: a}, {at: c}\n]\n", "log: [\n  {at: a},\n  {at: b}, {at: c}\n]\n"),
    ],
)
def test_between_brackets(before: str, after: str) -> None:
    """On one line or several, with or without a comma or a comment behind the last item."""
    assert _with(before, "log", index=1, item={"at": "b"}) == after


@pytest.mark.parametrize(
    ("keys", "key", "after"),
    [
        ("provider service incident requests", "log", "incident"),
        ("title owner provider service incident requests", "log", "incident"),
        ("provider service incident evidence requests safeguards", "verifications", "requests"),
        ("provider service incident log requests", "evidence", "incident"),
        ("requests provider service incident", "log", "incident"),
        ("safeguards outcomes provider", "customers", "provider"),
    ],
)
def test_a_missing_list_stands_where_the_model_has_it(keys: str, key: str, after: str) -> None:
    """Behind the last of the keys that the model names before it, wherever the author has put those."""
    names = _with("".join(f"{name}: a\n" for name in keys.split()), key)
    order = re.findall(r"^(\w+):", names, re.MULTILINE)
    assert order[order.index(key) - 1] == after


def test_a_list_inside_of_a_mapping() -> None:
    """Lists further in are found, or made, at their own indent."""
    item: Data = {"start": "2026-11-12 08:00", "end": "ongoing"}
    text = _with(HEAD, "incident", "outages", index=1, item=item)
    assert text == HEAD + "    - {start: 2026-11-12 08:00, end: ongoing}\n"
    nested = added(_document(HEAD), Place(("incident", "impact"), 0, ("kind", "outages", "impact")), {"kind": "a"})
    assert nested[0].text == HEAD + "  impact:\n    - kind: a\n"


def test_items_look_like_their_neighbours() -> None:
    """Between brackets where all others are and it fits; a blank line between where there is one between all others."""
    brackets = _with(ODD["items-in-brackets"], "log", index=2, item={"at": "a", "summary": "b"})
    assert "\n  - {at: a, summary: b}\n" in brackets
    long = _with(ODD["items-in-brackets"], "log", index=2, item={"at": "a", "summary": "字" * 60})
    assert f"\n  - at: a\n    summary: {'字' * 60}\n" in long
    spaced = _with(ODD["spaced"], "log", index=2, item={"at": "a"})
    assert "by: 2026-11-20}\n\n  - at: a\n\n\nrequests:" in spaced
    assert "\n\nverifications:\n  - at: a\n" in _with(ODD["spaced"], "verifications", item={"at": "a"})
    wide = _with(VARIANTS["four-blanks"](HEAD + ASKED), "log", item={"at": "a", "summary": {"zh": "字" * 60}})
    assert f"\nlog:\n    -   at: a\n        summary:\n            zh: {'字' * 60}\n" in wide


def test_a_comment_that_keeps_the_place() -> None:
    """`# outcomes:`, as a new case has it, stands above the list from then on, with all that it goes on to say."""
    text = _with(ODD["place-kept"], "log", item={"at": "a"})
    assert "#     direction: out\nlog:\n  - at: a\n# outcomes:" in text
    assert "# outcomes:  # the end\noutcomes:\n  - on: a\nrequests:" in _with(
        ODD["place-kept"], "outcomes", item={"on": "a"}
    )
    inside = HEAD + "evidence:\n  - a\n# log: not here\n  - b\n"
    assert _with(inside, "log", item="c").endswith("  - b\nlog:\n  - c\n")


# -- whatever people type ------------------------------------------------------------------------

_BLANKS = st.integers(0, 2).map(lambda count: "\n" * count)
_WORD = st.sampled_from(
    [
        "ticket",
        "工单：已提交",
        '"a: b # c"',
        "'it''s'",
        "[E1, E2]",
        "{zh: 字, en: word}",
        "|\n      # no comment\n      b",
        "a   # c",
    ]
)


@st.composite
def _logs(draw: Callable[..., object]) -> str:
    """A case with a log, set as nobody would set it, and right all the same."""

    def pick(strategy: st.SearchStrategy[str]) -> str:
        return str(draw(strategy))

    def comment(indent: int) -> str:
        return pick(st.sampled_from(["", f"{' ' * indent}# c\n", f"\n{' ' * indent}# d: e\n"]))

    parts = [HEAD, comment(0), pick(_BLANKS), "log:", pick(st.sampled_from(["\n", "   # c\n"]))]
    for _ in range(int(str(draw(st.integers(1, 4))))):
        parts += [
            comment(2),
            "  - at: 2026-11-10 15:00\n",
            comment(4),
            f"    summary: {pick(_WORD)}\n",
            comment(4),
            pick(_BLANKS),
        ]
    parts += [comment(2), pick(_BLANKS), comment(0), pick(st.sampled_from([ASKED, "title: a", "# end", ""]))]
    text = "".join(parts)
    return pick(st.sampled_from([text, text.replace("\n", "\r\n"), text.rstrip("\n")]))


@settings(deadline=None)
@given(_logs(), st.integers(0, 4), st.sampled_from(["log", "outcomes"]))
def test_no_layout_is_disturbed(text: str, index: int, key: str) -> None:
    """Random comments, blank lines, line ends and values: what comes in stands together, and nothing else differs."""
    document = _document(text)
    listed = document.data.get(key) or []
    after, _ = added(document, Place((key,), min(index, len(listed)), form.keys(Case)), ITEM)
    new = added_lines(text, after.text)
    assert sum("2026-11-11 12:00" in line for line in new) == 1


_MOMENTS = st.lists(
    st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0)),  # noqa: DTZ001 - local times
    min_size=1, max_size=6, unique_by=lambda at: at,
)  # fmt: skip


@settings(deadline=None)
@given(_MOMENTS.flatmap(lambda moments: st.tuples(st.just(moments), st.permutations(moments))))
def test_the_order_of_writing_does_not_matter(both: tuple[list[datetime], list[datetime]]) -> None:
    """Whoever writes first, the log is the same to the byte, and in order of time."""
    ways = [list(_written(order))[-1] for order in (sorted(both[0]), both[1])]
    assert ways[0] == ways[1]
    times = re.findall(r"- at: (.*)", ways[0])
    assert times == sorted(times)
    assert len(times) == len(both[0])


def _written(moments: list[datetime]) -> Iterator[str]:
    document = _document(HEAD + ASKED)
    for at in moments:
        item: dict[str, Data] = {"at": f"{at:%Y-%m-%d %H:%M}", "direction": "in", "channel": "email"}
        log = document.data.get("log") or []
        assert isinstance(log, list)
        document, _ = added(document, Place(("log",), in_time(log, item, None), form.keys(Case)), item)
        yield document.text
