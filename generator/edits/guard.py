"""The second look: whatever an edit did to a file, its data differ by what was wanted and by nothing else."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from generator.edits.change import Change, changed
from generator.edits.splice import Place, spliced
from generator.source.document import Data, Document
from generator.source.parse import parse


class NotAsMeantError(RuntimeError):
    """An edit that would do something else than it should: our own fault, and nothing is written."""


def added(document: Document, place: Place, item: Data) -> tuple[Document, tuple[Change, ...]]:
    """*document* with *item* at *place*, read again, and what was changed. Raises NotAsMeantError."""
    changes = spliced(document.text, place, item)
    after = parse(changed(document.text, changes), document.path)
    wanted = (_wanted(data, place, item) for data in _readings(document))
    if not isinstance(after, Document) or after.data not in wanted:
        raise NotAsMeantError(f"cannot add to {'.'.join(map(str, place.path))} in {document.path}")
    return after, changes


def _readings(document: Document) -> Iterator[dict[str, Data]]:
    """What *document* says; and what it says with a line end behind its last line, where a text block lacks one."""
    yield document.data
    whole = parse(document.text + "\n", document.path)
    if isinstance(whole, Document):
        yield whole.data


def _wanted(data: dict[str, Data], place: Place, item: Data) -> dict[str, Data]:
    """*data* with *item* in its list, whatever the text says."""
    wanted: Any = deepcopy(data)
    parent = wanted
    for name in place.path[:-1]:
        parent = parent[name]
    key = place.path[-1]
    listed = parent.get(key) or []
    parent[key] = [*listed[: place.index], item, *listed[place.index :]]
    return dict(wanted)
