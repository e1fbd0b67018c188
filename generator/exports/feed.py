"""The feed of what changed lately, in Atom (RFC 4287)."""

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

PATH = "feed.xml"
_ATOM = "http://www.w3.org/2005/Atom"
NEVER = datetime(1990, 1, 1, tzinfo=UTC)
"""When a feed without any entry was changed last: Atom wants a moment, and no clock is asked."""


@dataclass(frozen=True, slots=True)
class News:
    """One thing on record: its moment in UTC, its *key* in its *case*, and what it says."""

    at: datetime
    case: str
    key: str
    title: str
    text: str
    link: str


def feed(name: str, author: str, language: str, news: Sequence[News], home: str = "") -> bytes:
    """*news*, as given, as a feed called *name* that stands below *home*, an address with `/` at its end.

    Ids come from case and record, so that a reader shows each once.
    """
    ET.register_namespace("", _ATOM)
    root = ET.Element(_tag("feed"), {"{http://www.w3.org/XML/1998/namespace}lang": language})
    _add(root, "id", "urn:complaint-playbook:feed")
    _add(root, "title", name)
    _add(root, "updated", _moment(max((one.at for one in news), default=NEVER)))
    _add(_under(root, "author"), "name", author)
    ET.SubElement(root, _tag("link"), rel="self", href=home + PATH)
    for one in news:
        entry = _under(root, "entry")
        _add(entry, "id", f"urn:complaint-playbook:{one.case}:{one.key}")
        _add(entry, "title", one.title)
        _add(entry, "updated", _moment(one.at))
        ET.SubElement(entry, _tag("link"), href=one.link)
        _add(entry, "content", one.text).set("type", "text")
    ET.indent(root)
    text: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _under(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, _tag(name))


def _add(parent: ET.Element, name: str, text: str) -> ET.Element:
    made = _under(parent, name)
    made.text = text
    return made


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
