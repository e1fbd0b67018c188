"""The provider's number for a complaint, where a subject or a text says it."""

import re

_FORMS = (
    re.compile(r"\[?[Tt]icket (?:ID|#|No\.?|Number)?[:# ]{0,3}(?P<number>[A-Z0-9][A-Z0-9-]{3,24})\]?"),
    re.compile(r"工单(?:编号|号|ID)?[:：# ]{0,3}(?P<number>[A-Za-z0-9][A-Za-z0-9-]{3,24})"),
    re.compile(r"(?:^|\[)#(?P<number>[A-Z0-9][A-Z0-9-]{3,24})\b"),
    re.compile(r"(?:Case|Request|Incident) (?:ID|#|No\.?|Number)?[:# ]{0,3}(?P<number>\d[\d-]{3,24})"),
)


def reference(text: str) -> str:
    """The first number that *text* names; nothing where it names none."""
    for form in _FORMS:
        match = form.search(text)
        if match and any(mark.isdigit() for mark in match["number"]):
            return match["number"]
    return ""
