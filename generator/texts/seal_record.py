"""What `playbook seal` writes beside the letter: the record of the seal."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._/-]*(?<! )")
"""Words that YAML takes for text as they stand; all others are put in quotes."""


@dataclass(frozen=True, slots=True)
class Sending:
    """How a letter went out: the moment as *written* and in UTC, the role, the channel, the reader's number."""

    written: str
    at: datetime
    by: str
    channel: str
    reference: str | None


def record(kind: str, body: str, language: str, sending: Sending, files: Mapping[str, str]) -> str:
    """The record of a sealed letter, to *body* where it is for one, with the SHA-256 of each of its *files*."""
    lines = [
        "# Written by playbook seal; the letter as it was sent. Never edited.",
        f"letter: {kind}",
        *([f"body: {body}"] if body else []),
        f"language: {language}",
        f"sent: {sending.written}",
        f"by: {sending.by}",
        f"channel: {sending.channel}",
        *([f"reference: {_scalar(sending.reference)}"] if sending.reference else []),
        "files:",
        *(f"  {_scalar(name)}: {sha256}" for name, sha256 in sorted(files.items())),
    ]
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    """*text* as a YAML scalar on one line."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
