"""Files that are known and still not read, each with the reason and with what to save instead."""

import re

from generator.base.diagnostic import values
from generator.evidence.source import EvidenceFile
from generator.model.observation import Refusal

_TEXTS = (
    ("kuma-metrics", re.compile(r"^monitor_(?:status|response_time|cert_)\w*\{", re.MULTILINE)),
    ("web-page", re.compile(r"\A\s*<(?:!DOCTYPE html|html|head|body)\b", re.IGNORECASE)),
)
_MAGIC = (
    (b"PK\x03\x04", "archive"), (b"\x1f\x8b", "archive"), (b"7z\xbc\xaf", "archive"), (b"Rar!", "archive"),
    (b"BZh", "archive"), (b"\xfd7zXZ", "archive"), (b"%PDF", "document"), (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"\xd0\xcf\x11\xe0", "office-file"),
)  # fmt: skip


def refused_by_name(file: EvidenceFile) -> Refusal | None:
    """Why a file that no format recognises is not read; None where it is like nothing known."""
    for magic, rule in _MAGIC:
        if file.head.startswith(magic):
            return Refusal(rule, 0)
    if file.encoding is None:
        return Refusal("not-text", 0)
    if file.looks_like_json:
        return _json(file)
    return next((Refusal(rule, 0) for rule, pattern in _TEXTS if pattern.search(file.opening)), None)


def _json(file: EvidenceFile) -> Refusal:
    """An answer that says an error, or JSON that nobody knows; broken JSON is refused on the way."""
    data = file.json
    if isinstance(data, dict):
        said = data.get("error") or data.get("errors") or (data.get("message") if len(data) <= 3 else None)  # noqa: PLR2004 - an error body is short
        if said or data.get("stat") == "fail" or data.get("status") == "error":
            return Refusal("error-body", 1, values(said=str(said)[:120]))
        return Refusal("json-unknown", 1, values(keys=", ".join(sorted(map(str, data))[:12])))
    return Refusal("json-unknown", 1, values(keys=f"[{len(data)}]" if isinstance(data, list) else "-"))
