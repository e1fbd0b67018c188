import pytest

from generator.edits import guard
from generator.edits.change import Change, changed, origin
from generator.edits.guard import NotAsMeantError, added
from generator.edits.splice import Place
from generator.source.document import Document

DOCUMENT = Document("case.yaml", "log:\n  - a\n", {"log": ["a"]})
PLACE = Place(("log",), 1, ("log",))


def test_what_was_wanted_is_let_through() -> None:
    """The new document, read again, and what was changed."""
    after, changes = added(DOCUMENT, PLACE, "b")
    assert (after.text, after.data) == ("log:\n  - a\n  - b\n", {"log": ["a", "b"]})
    assert changes == (Change(11, 11, "  - b\n"),)
    assert DOCUMENT.data == {"log": ["a"]}


@pytest.mark.parametrize(
    "wrong",
    [
        Change(11, 11, "  - c\n"),
        Change(11, 11, "  - b\n  - b\n"),
        Change(11, 11, "z: b\n"),
        Change(9, 10, "b\n  - b"),
        Change(11, 11, "  - [b\n"),
        Change(11, 11, ""),
    ],
)
def test_anything_else_is_refused(wrong: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another value, one too many, at another place, in place of another, or what cannot be read: our own fault."""
    monkeypatch.setattr(guard, "spliced", lambda *_: (wrong,))
    with pytest.raises(NotAsMeantError, match=r"cannot add to log in case\.yaml"):
        added(DOCUMENT, PLACE, "b")


def test_where_a_character_came_from() -> None:
    """Before a change where it was, behind it moved, and nowhere inside of what is new."""
    old, changes = "abcdef", (Change(4, 5, ""), Change(2, 2, "XY"))
    new = changed(old, changes)
    assert new == "abXYcdf"
    assert [origin(n, changes) for n in range(len(new))] == [0, 1, None, None, 2, 3, 5]
    assert all(old[at] == character for n, character in enumerate(new) if (at := origin(n, changes)) is not None)
