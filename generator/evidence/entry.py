"""The entry of a case file for one piece of evidence, as text to paste or to splice in."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.observation import Reading

_KINDS = {
    "ping": "ping", "fping": "ping", "mtr": "mtr", "mtr-csv": "mtr", "mtr-json": "mtr", "mtr-xml": "mtr",
    "mtr-raw": "mtr", "winmtr": "mtr", "traceroute": "traceroute", "nexttrace": "traceroute", "mail": "email",
    "ticket-text": "ticket", "wechat": "im", "telegram": "im", "whatsapp": "im", "statuspage": "status-page",
    "status-feed": "status-page", "cpu": "cpu-record", "iperf3": "iperf", "speedtest": "speedtest",
    "benchmark": "benchmark",
}  # fmt: skip
"""From formats to kinds of `playbook/phrases/exhibits.yaml`; what is not here is monitoring."""
_PLAIN = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """The next free *id* and the YAML *text* of the entry, two blanks in, as it stands below `evidence:`."""

    id: str
    text: str


def entry(
    reading: Reading, file: str, taken: Sequence[str], vantage: str | None = None, captured: str | None = None
) -> Entry:
    """The entry for *file*; whoever splices it into a case calls this and inserts `text` at the list's end."""
    numbers = [int(one[1:]) for one in taken if one[1:].isdigit()]
    own = f"E{max(numbers, default=0) + 1}"
    lines = [f"- id: {own}", f"  file: {_scalar(file)}", f"  kind: {_KINDS.get(reading.format, 'monitoring')}"]
    lines.append(f"  sha256: {reading.sha256}")
    if captured:
        lines.append(f"  captured: {captured}")
    if vantage:
        lines.append(f"  vantage: {_scalar(vantage)}")
    return Entry(own, "\n".join(f"  {line}" for line in lines))


def _scalar(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and not text[0].isdigit() else json.dumps(text, ensure_ascii=False)
