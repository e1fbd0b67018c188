"""The calendar, read back by another library than the one that wrote it (`ical`, not `icalendar`)."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event

from generator.build import build
from generator.build.overview import overview
from generator.exports.calendar import ALARMS, Appointment, calendar
from generator.facts.deadlines import deadlines
from generator.source.folder import Folder
from tests.facts.desk import playbook
from tests.repository import CASE, ROOT, TODAY, write_case

DAY = date(2026, 11, 30)
STAMP = datetime(2026, 11, 10, 7, 0, tzinfo=UTC)
LOG = "log:\n  - {at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}\n"
REMINDED = "  - {at: 2026-12-01 10:00, direction: out, channel: ticket, letter: reminder-1}\n"


def _parsed(content: bytes) -> list[Event]:
    """The events as `ical` reads them."""
    read: Calendar = IcsCalendarStream.calendar_from_ics(content.decode())
    return list(read.events)


def _imported(shelf: dict[str, Event], content: bytes) -> dict[str, Event]:
    """What a calendar program has after an import: an event of the same UID is replaced where it is not older."""
    kept = dict(shelf)
    for event in _parsed(content):
        assert event.uid
        known = kept.get(event.uid)
        if known is None or (event.sequence or 0, event.dtstamp) >= (known.sequence or 0, known.dtstamp):
            kept[event.uid] = event
    return kept


def _file(folder: Folder, today: date = TODAY) -> bytes:
    """`calendar.ics` of the repository in *folder*."""
    return next(one.content for one in overview(build(folder, today)) if one.path == "calendar.ics")


def test_what_a_program_reads() -> None:
    """An all-day event that blocks no time, with its text, its number, and three alarms at nine in the morning."""
    one = Appointment(DAY, "2026-11-10-x", "reply", "答复（R1）；见附件, 1", "依据；a\\b", 4, STAMP)
    (event,) = _parsed(calendar("期限", [one]))
    assert (event.uid, event.sequence, event.dtstamp) == ("2026-11-10-x/reply@complaint-playbook.invalid", 4, STAMP)
    assert (event.start, event.end) == (DAY, DAY + timedelta(days=1))
    assert (event.summary, event.description) == ("答复（R1）；见附件, 1", "依据；a\\b")
    assert [alarm.trigger for alarm in event.alarm] == list(ALARMS)
    assert (event.transparency, event.status) == ("TRANSPARENT", "CONFIRMED")


def test_the_examples_are_read_back() -> None:
    """Every deadline of every case once, in the company's language, with lines of at most 75 bytes."""
    content = _file(Folder(ROOT))
    events = _parsed(content)
    assert len(events) >= 9
    assert len({event.uid for event in events}) == len(events)
    assert any("请求期限" in (event.summary or "") for event in events)
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)


def test_importing_twice_doubles_nothing() -> None:
    """The same file again leaves everything as it was."""
    content = _file(Folder(ROOT))
    once = _imported({}, content)
    assert _imported(once, content) == once


def test_a_deadline_that_moves_stays_the_same_event(repository: Path) -> None:
    """The reply is due on 30 November; a reminder of 1 December moves it to the 8th, under the same UID.

    The last day to claim has a UID of its own, which does not name the sum.
    """
    root = Folder(repository)
    write_case(root.root, CASE + LOG)
    shelf = _imported({}, _file(root, date(2026, 11, 11)))
    write_case(root.root, CASE + LOG + REMINDED)
    after = _imported(shelf, _file(root, date(2026, 12, 2)))
    reply, claim = (f"2026-11-10-example/{one}@complaint-playbook.invalid" for one in ("reply", "claim-closes"))
    assert shelf.keys() == after.keys() == {reply, claim}
    old, new = shelf[reply], after[reply]
    assert (old.start, old.sequence) == (date(2026, 11, 30), 1)
    assert (new.start, new.sequence) == (date(2026, 12, 8), 2)


def test_a_closed_case_takes_its_days_back(repository: Path) -> None:
    """What a calendar has of a complaint that is over is cancelled, not left to ring."""
    root = Folder(repository)
    write_case(root.root, CASE + LOG)
    shelf = _imported({}, _file(root, date(2026, 11, 11)))
    write_case(root.root, CASE + LOG + "outcomes:\n  - {on: 2026-11-12, result: failed}\n")
    after = _imported(shelf, _file(root, date(2026, 11, 13)))
    assert {(event.status, event.sequence) for event in after.values()} == {("CANCELLED", 2)}
    assert shelf.keys() == after.keys()


def test_the_same_input_gives_the_same_bytes() -> None:
    """Calendar, feed and dossiers, twice."""
    first, second = (list(overview(build(Folder(ROOT), TODAY))) for _ in range(2))
    assert first == second
    assert [one.path for one in first][:2] == ["calendar.ics", "feed.xml"]


def test_what_names_a_deadline() -> None:
    """Of a reply there is one a case, whatever is still open; a claim is named by the end of its window, not by its sum."""
    found = [
        one for papers in build(Folder(ROOT), TODAY).papers for one in deadlines(papers.dossier, playbook().phrases)
    ]
    keys = {one.key for one in found}
    assert {"reply", "claim-closes", "request-R1", "limit-us-bbb"} <= keys
    assert [one.key for one in found if one.subject and one.subject in one.key and one.kind in ("reply", "claim")] == []


def test_a_correction_is_a_change(repository: Path) -> None:
    """Correcting an entry leaves as many entries in force as before; programs see all the same that it is newer."""
    root = Folder(repository)
    write_case(root.root, CASE + LOG)
    shelf = _imported({}, _file(root, date(2026, 11, 11)))
    fixed = LOG.splitlines(keepends=True)[1].replace(
        "15:00,", "15:00, correction_of: 2026-11-10 15:00, extends: 2026-12-04,"
    )
    write_case(root.root, CASE + LOG + fixed)
    after = _imported(shelf, _file(root, date(2026, 11, 11)))
    (uid,) = (one for one in after if "/reply@" in one)
    assert (shelf[uid].sequence, after[uid].sequence) == (1, 2)
    assert (shelf[uid].start, after[uid].start) == (date(2026, 11, 30), date(2026, 12, 4))


def test_a_day_that_is_only_todays_is_no_appointment(repository: Path) -> None:
    """Where nobody has seen the window of a claim, `due` says so today; a calendar would move it every morning."""
    profile = repository / "playbook" / "providers" / "harbourline.yaml"
    text = profile.read_text(encoding="utf-8")
    window = "      window: {within: 30 days, of: outage-end}\n"
    assert text.count(window) == 1
    profile.write_text(text.replace(window, ""), encoding="utf-8")
    write_case(repository, CASE)
    (papers,) = build(Folder(repository), TODAY).papers
    assert [one.key for one in deadlines(papers.dossier, playbook().phrases) if one.kind == "claim"] == ["claim-unseen"]
    assert not any("claim" in str(one.uid) for one in _parsed(_file(Folder(repository))))


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=120).map(str.strip)
KEPT = WORDS.filter(lambda words: words and "\\N" not in words)  # `icalendar` takes a typed \N for the end of a line


@given(st.lists(st.tuples(st.dates(date(2000, 1, 1), date(2099, 12, 30)), KEPT), max_size=6))
def test_whatever_it_says_comes_back(days: list[tuple[date, str]]) -> None:
    """Any day and any words go through the file unharmed."""
    made = [Appointment(day, "c", f"k-{n}", words, words, n, STAMP) for n, (day, words) in enumerate(days)]
    read = {event.uid: (event.start, event.summary) for event in _parsed(calendar("n", made))}
    assert read == {one.uid: (one.day, one.summary) for one in made}
