"""The entry of a case file for one piece of evidence, as data to splice in and as text to read."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.observation import Reading
from generator.source.document import Data

_KINDS = {
    "ping": "ping", "fping": "ping", "mtr": "mtr", "mtr-csv": "mtr", "mtr-json": "mtr", "mtr-xml": "mtr",
    "mtr-raw": "mtr", "winmtr": "mtr", "traceroute": "traceroute", "nexttrace": "traceroute", "mail": "email",
    "ticket-text": "ticket", "wechat": "im", "telegram": "im", "whatsapp": "im", "statuspage": "status-page",
    "status-feed": "status-page", "cpu": "cpu-record", "iperf3": "iperf", "speedtest": "speedtest",
    "benchmark": "benchmark",
}  # fmt: skip
"""From formats to kinds of `playbook/phrases/exhibits.yaml`; what is not here is monitoring."""
_PLAIN = re.compile(r"[\w.-]+")
_QUOTED = frozenset({"file", "vantage", "service"})
"""The keys whose values are free text."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What of a file the case is to take as facts, in the words of the case file; nothing unless *gives* says it.

    *mapping* and *dates* say how to read it, whether or not it gives anything.
    """

    gives: str | None = None
    monitors: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    service: str | None = None
    mapping: str | None = None
    dates: str | None = None

    @property
    def item(self) -> dict[str, Data]:
        """The keys that are said, in order."""
        said: dict[str, Data] = {"gives": self.gives, "monitors": list(self.monitors), "since": self.since}
        said |= {"until": self.until, "mapping": self.mapping, "dates": self.dates, "service": self.service}
        return {key: value for key, value in said.items() if value}


NO_CLAIM = Claim()


@dataclass(frozen=True, slots=True)
class Entry:
    """The next free *id*, and the *item* of `evidence` with its keys in order."""

    id: str
    item: dict[str, Data]

    @property
    def text(self) -> str:
        """The item as YAML, two blanks in, as it stands below `evidence:`."""
        lines = [f"{key}: {_written(key, value)}" for key, value in self.item.items()]
        return "\n".join(f"  {'- ' if n == 0 else '  '}{line}" for n, line in enumerate(lines))


def entry(  # noqa: PLR0913, PLR0917 - what a file says, and what was said beside it
    reading: Reading,
    file: str,
    taken: Sequence[str],
    vantage: str | None = None,
    captured: str | None = None,
    claim: Claim = NO_CLAIM,
) -> Entry:
    """The entry for *file*, whose id is the next behind those that are *taken*."""
    numbers = [int(one[1:]) for one in taken if one[1:].isdigit()]
    own = f"E{max(numbers, default=0) + 1}"
    item: dict[str, Data] = {"id": own, "file": file, "kind": _KINDS.get(reading.format, "monitoring")}
    item["sha256"] = reading.sha256
    said: dict[str, Data] = {"captured": captured, "vantage": vantage}
    return Entry(own, item | {key: value for key, value in said.items() if value} | claim.item)


def _written(key: str, value: Data) -> str:
    """A *value* as it stands behind its key; a list in one line, each word in quotes."""
    if isinstance(value, list):
        return "[" + ", ".join(json.dumps(str(one), ensure_ascii=False) for one in value) + "]"
    return _scalar(key, str(value))


def _scalar(key: str, text: str) -> str:
    """*text* in quotes where it would be read as something else."""
    plain = key not in _QUOTED or (_PLAIN.fullmatch(text) and not text[0].isdigit())
    return text if plain else json.dumps(text, ensure_ascii=False)
