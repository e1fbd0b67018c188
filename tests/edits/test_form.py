import pytest

from generator.edits import form
from generator.model.case import Case
from generator.model.log import Entry, Offer, Promise
from generator.model.service import Service
from generator.source.document import Data


def test_keys_as_people_write_them() -> None:
    """In the order of the model, by the name in the file: `with`, not what Python calls it."""
    assert form.keys(Entry)[:5] == ("at", "direction", "channel", "place", "with")


def test_what_is_filled_in() -> None:
    """In the order of the model at every level, and nothing that is empty."""
    given: dict[str, Data] = {
        "promises": [{"by": "2026-11-20", "id": "P1", "text": ""}],
        "direction": "in",
        "with": None,
        "raises": [],
        "at": "2026-11-10 09:12",
    }
    filled = form.filled(Entry, given)
    assert filled == {"at": "2026-11-10 09:12", "direction": "in", "promises": [{"id": "P1", "by": "2026-11-20"}]}
    assert [list(filled), list(filled["promises"][0])] == [["at", "direction", "promises"], ["id", "by"]]  # type: ignore[arg-type, index] # a list of mappings
    with pytest.raises(KeyError, match="summery"):
        form.filled(Entry, {"summery": "a"})


def test_what_lies_behind_a_key() -> None:
    """The model of a mapping or of the items of a list; none for texts, ids and answers."""
    found = [
        form.inner(Case, "service"),
        form.inner(Case, "log"),
        form.inner(Entry, "offers"),
        form.inner(Entry, "promises"),
    ]
    assert found == [Service, Entry, Offer, Promise]
    assert [form.inner(Entry, key) for key in ("summary", "raises", "answers", "with")] == [None] * 4
