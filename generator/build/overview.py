"""What is made of all cases together, besides the site and the dossiers: calendar and feed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.base.artifact import Artifact
from generator.build.built import Built
from generator.build.office import Office
from generator.exports.calendar import PATH as CALENDAR
from generator.exports.calendar import Appointment, calendar
from generator.exports.feed import PATH as FEED
from generator.exports.feed import News, feed
from generator.facts.chronicle import Recorded, changes, chronicle, last_touched
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.facts.ending import Ending
from generator.source.site_url import site_url
from generator.texts.progress import deadline_name, deadline_reason
from generator.texts.tongue import Tongue, fill

LATEST = 50
"""Entries of the feed: readers fetch it often, and what is older they have."""


def overview(built: Built) -> Iterator[Artifact]:
    """The files, in the company's language; nothing where there is no office."""
    office = built.office
    if office is None:
        return
    dossiers = [papers.dossier for papers in built.papers]
    tongue = office.box.tongues[office.playbook.company.language]
    company = office.playbook.company.name.nearest(tongue.language)[1]
    dates = [one for d in dossiers for one in _appointments(office, d, tongue)]
    yield Artifact(CALENDAR, calendar(tongue.words["calendar_name"], dates))
    home = site_url(office.folder)
    news = _news(dossiers, tongue, home or "site/")
    yield Artifact(FEED, feed(tongue.words["feed_name"], company, tongue.language, news, home))


def _appointments(office: Office, d: Dossier, tongue: Tongue) -> Iterator[Appointment]:
    """The days of a case; of one that is closed those that it had, taken out of calendars that have them."""
    phrases, running = office.playbook.phrases, not d.ending.closed
    before = d if running else replace(d, ending=Ending(None, None))
    sequence, stamp = changes(d), last_touched(d)
    for one in deadlines(before, phrases):
        if not one.stands:
            continue
        what = fill(tongue.words["calendar_entry"], what=deadline_name(one, office.playbook, tongue), case=d.id)
        why = deadline_reason(one, office.playbook, tongue)
        yield Appointment(one.day, d.id, one.key, what, why, sequence, stamp, gone=not running)


def _news(dossiers: Sequence[Dossier], tongue: Tongue, site: str) -> list[News]:
    """The latest records of all cases, newest first; *site* leads from the feed to the site."""
    every = [(one, key, d) for d in dossiers for one, key in _keyed(chronicle(d))]
    newest = sorted(every, key=lambda told: (told[0].at, told[2].id, told[1]), reverse=True)
    return [_entry(one, key, d, tongue, site) for one, key, d in newest[:LATEST]]


def _keyed(found: Sequence[Recorded]) -> Iterator[tuple[Recorded, str]]:
    """Each record with a name of its own: kind and moment, because its number changes with what is added above it."""
    seen: Counter[str] = Counter()
    for one in found:
        key = f"{one.kind}-{one.at:%Y%m%dT%H%M%SZ}"
        seen[key] += 1
        yield one, key if seen[key] == 1 else f"{key}-{seen[key]}"


def _entry(one: Recorded, key: str, d: Dossier, tongue: Tongue, site: str) -> News:
    """One record in words; what was said in it stays in the case."""
    said = fill(tongue.words[f"record_{one.kind}"], subject=_subject(one, tongue))
    name = d.provider.name.nearest(tongue.language)[1]
    title = fill(tongue.words["feed_title"], case=d.id, what=said)
    text = fill(tongue.words["feed_entry"], provider=name, what=said, at=tongue.moment(one.at, d.zone))
    link = f"{site}{tongue.language}/cases/{d.id}.html#timeline"
    return News(one.at, d.id, key, title, text, link)


def _subject(one: Recorded, tongue: Tongue) -> str:
    return tongue.words[f"state_{one.subject}"] if one.kind == "outcome" else one.subject
