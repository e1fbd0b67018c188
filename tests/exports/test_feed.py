"""The feed, read back by the standard library."""

import xml.etree.ElementTree as ET
from datetime import UTC, datetime

from generator.exports.feed import News, feed

ATOM = "{http://www.w3.org/2005/Atom}"


def test_what_a_reader_sees() -> None:
    """Each record under an id of its own; the feed is as new as its newest record; marks of XML do no harm."""
    early, late = datetime(2026, 11, 10, 1, tzinfo=UTC), datetime(2026, 11, 11, 2, 30, tzinfo=UTC)
    news = [
        News(late, "c", "in-2", "c: <b>&", "“答复”]]>", "site/x.html#timeline"),
        News(early, "c", "out-1", "t", "x", "l"),
    ]
    root = ET.fromstring(feed("动态", "A & B", "zh", news))  # noqa: S314 - made a line before
    assert root.findtext(f"{ATOM}updated") == "2026-11-11T02:30:00Z"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "A & B"
    entries = root.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}id") for one in entries] == [
        "urn:complaint-playbook:c:in-2",
        "urn:complaint-playbook:c:out-1",
    ]
    assert (entries[0].findtext(f"{ATOM}title"), entries[0].findtext(f"{ATOM}content")) == ("c: <b>&", "“答复”]]>")


def test_nothing_yet_is_a_feed_too() -> None:
    """A company without a case gets an empty feed, with no clock asked."""
    root = ET.fromstring(feed("n", "a", "en", []))  # noqa: S314 - made a line before
    assert root.findtext(f"{ATOM}updated") == "1990-01-01T00:00:00Z"
    assert root.findall(f"{ATOM}entry") == []
