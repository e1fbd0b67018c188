"""Short texts and names: a line, an id of ours, a path inside the case, a hash."""

import re
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal

_SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_EXHIBIT, _REQUEST, _OFFER = r"E[1-9][0-9]{0,2}", r"R[1-9][0-9]{0,2}", r"O[1-9][0-9]{0,2}"
_PROMISE, _COMMITMENT = r"P[1-9][0-9]{0,2}", r"[OP][1-9][0-9]{0,2}"
_SHA256 = r"[0-9a-f]{64}"
_LANGUAGE = r"[a-z]{2}(?:-[A-Z][A-Za-z]{1,3})?"
_COUNTRY = r"[A-Z]{2}"
LONGEST_LINE = 500
"""Characters of a name, an address, a number; running text has its own type."""


def _line(value: object) -> str:
    text = " ".join(as_text(value).split())
    if len(text) > LONGEST_LINE:
        raise refusal("text-too-long", length=len(text), longest=LONGEST_LINE)
    return text


def _matching(pattern: str, rule: str) -> PlainValidator:
    """A validator for one line that is all *pattern*; *rule* says what was expected."""
    form = re.compile(pattern)

    def check(value: object) -> str:
        if value.__class__ is str and form.fullmatch(value):
            return value
        text = _line(value)
        if not form.fullmatch(text):
            raise refusal(rule, value=text[:80])
        return text

    return PlainValidator(check)


def _schema(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern}$", "examples": [example]})


def _path(value: object) -> str:
    text = _line(value)
    if "\\" in text or re.match(r"/|~|[A-Za-z]:", text) or any(part in ("", ".", "..") for part in text.split("/")):
        raise refusal("path-leaves-folder", path=text[:80])
    return text


def _sha256(value: object) -> str:
    text = _line(value).lower()
    if not re.fullmatch(_SHA256, text):
        raise refusal("not-a-sha256", value=text[:80])
    return text


def _yes_no(value: object) -> bool:
    text = _line(value)
    if text not in ("yes", "no"):
        raise refusal("unknown-value", value=text[:80], known="yes, no", nearest="")
    return text == "yes"


Line = Annotated[
    str, PlainValidator(_line), WithJsonSchema({"type": "string", "minLength": 1, "maxLength": LONGEST_LINE})
]
"""One line of text; runs of blanks are one blank."""
Slug = Annotated[str, _matching(_SLUG, "not-a-slug"), _schema(_SLUG, "packet-loss")]
"""A name of ours: small letters, digits, hyphens."""
ExhibitId = Annotated[str, _matching(_EXHIBIT, "not-an-exhibit-id"), _schema(_EXHIBIT, "E1")]
"""The id of an exhibit in its case: `E1`, `E2` …"""
RequestId = Annotated[str, _matching(_REQUEST, "not-an-id"), _schema(_REQUEST, "R1")]
"""The id of a request in its case: `R1`, `R2` …"""
OfferId = Annotated[str, _matching(_OFFER, "not-an-id"), _schema(_OFFER, "O1")]
"""The id of an offer in its case: `O1`, `O2` …"""
PromiseId = Annotated[str, _matching(_PROMISE, "not-an-id"), _schema(_PROMISE, "P1")]
"""The id of a promise in its case: `P1`, `P2` …"""
CommitmentId = Annotated[str, _matching(_COMMITMENT, "not-an-id"), _schema(_COMMITMENT, "P1")]
"""The id of a promise, or of an accepted offer, which binds like one."""
BodyId = Annotated[str, PlainValidator(_line), _schema(_SLUG, "us-bbb")]
"""The id of a body. Any line is read: whoever types a name is told the nearest id by a check that knows them all."""
Language = Annotated[str, _matching(_LANGUAGE, "not-a-language"), _schema(_LANGUAGE, "zh")]
"""A language by its ISO 639-1 code, as in `zh`, `en`, `pt-BR`."""
Country = Annotated[str, _matching(_COUNTRY, "not-a-country"), _schema(_COUNTRY, "CN")]
"""A country by its ISO 3166-1 code."""
RelativePath = Annotated[str, PlainValidator(_path), WithJsonSchema({"type": "string", "examples": ["ping-0911.txt"]})]
"""A file below the folder that the field names; never out of it, always with `/`."""
Sha256 = Annotated[str, PlainValidator(_sha256), _schema(_SHA256, "0" * 64)]
"""The SHA-256 of a file, in hexadecimal."""
YesNo = Annotated[bool, PlainValidator(_yes_no), WithJsonSchema({"enum": ["yes", "no", True, False]})]
"""`yes` or `no`, as typed."""
