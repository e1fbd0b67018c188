"""Telegram's export, `result.json`; its `date` is the exporter's local time, its `date_unixtime` an instant."""

from collections.abc import Iterator
from typing import Any

from generator.base.diagnostic import values
from generator.evidence.given import Given
from generator.evidence.numbers import exact
from generator.evidence.references import reference
from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile
from generator.evidence.times import epoch, iso
from generator.model.observation import Message, Remark

NAME = "telegram"
_MOST_TEXT = 100_000


def recognises(file: EvidenceFile) -> bool:
    """Whether the JSON is a chat of Telegram."""
    return file.looks_like_json and '"messages"' in file.opening and '"date_unixtime"' in file.opening


def parse(file: EvidenceFile, given: Given) -> Iterator[Message | Remark]:
    """What people wrote; notices of the program itself are counted."""
    data = file.json
    rows = data.get("messages") if isinstance(data, dict) else None
    if not isinstance(rows, list):
        refuse("shape-unknown", 1, format=NAME)
    notices = 0
    for place, row in enumerate(rows, 1):
        if not isinstance(row, dict):
            refuse("row-unreadable", place, row=row)
        if row.get("type") != "message":
            notices += 1
            continue
        text = _text(row.get("text"))[:_MOST_TEXT]
        at = epoch(exact(row.get("date_unixtime"))) or iso(row.get("date"), given, place)
        yield Message(
            at, str(row.get("date") or ""), str(row.get("from") or "")[:120], (), "", text, reference(text), place
        )
    if notices:
        yield Remark("notices-left-out", 1, values(count=notices))


def _text(said: Any) -> str:  # noqa: ANN401 - text, or a list of texts and marked texts
    parts = said if isinstance(said, list) else [said]
    return "".join(str(one.get("text", "")) if isinstance(one, dict) else str(one or "") for one in parts)
