"""The moments that a letter names, on three clocks: UTC, ours, the provider's.

Why: the letter gives times on our clock; whoever reads it looks for them in records kept on another.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from html import escape
from zoneinfo import ZoneInfo

from generator.facts.dossier import Dossier
from generator.model.letter import Letter
from generator.texts.as_markdown import escaped, table
from generator.texts.tongue import Tongue, fill


@dataclass(frozen=True, slots=True)
class Clocks:
    """A table: its *head*, its *rows*, and a *note* where the provider's clock is not known."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


def clocks(facts: Dossier, ours: Letter, tongue: Tongue) -> Clocks:
    """What *ours*, a letter from these *facts*, names by its day, in order of time; a day is the same on all clocks."""
    provider = facts.provider.time_zone
    zones = [("times_utc", ZoneInfo("UTC"))]
    zones += [(key, zone) for key, zone in (("times_ours", facts.zone), ("times_theirs", provider)) if zone]
    named = [(at, said) for at, said in _moments(facts, tongue) if _names(ours, _day(at, facts), tongue)]
    rows = [(said, *(_shown(at, zone, tongue) for _, zone in zones)) for at, said in sorted(named, key=_when)]
    head = (tongue.words["times_what"], *(fill(tongue.words[key], zone=zone.key) for key, zone in zones))
    return Clocks(head, tuple(dict.fromkeys(rows)), "" if provider else tongue.words["times_theirs_unknown"])


def _moments(facts: Dossier, tongue: Tongue) -> Iterator[tuple[datetime | date, str]]:
    """Moments and days, each with what it is."""
    down = facts.downtime.disturbances
    for n, one in enumerate(down, 1):
        number = str(n) if len(down) > 1 else ""
        yield one.start, fill(tongue.words["times_start"], number=number).strip()
        if one.end is not None:
            yield one.end, fill(tongue.words["times_end"], number=number).strip()
    for happening in facts.happenings:
        yield happening.at, tongue.words["times_event"]
    for logged in facts.log:
        yield logged.at, tongue.words["times_log_ours" if logged.ours else "times_log_theirs"]
    days = {demand.by for demand in facts.demands} | {facts.reply_by, facts.clock.day if facts.clock else None}
    for day in days:
        if day:
            yield day, tongue.words["times_deadline"]


def _when(one: tuple[datetime | date, str]) -> tuple[date, bool, datetime, str]:
    """In order of time; a day stands behind the moments of that day in UTC."""
    at, said = one
    if isinstance(at, datetime):
        return at.astimezone(UTC).date(), False, at, said
    return at, True, datetime.min.replace(tzinfo=UTC), said


def _day(at: datetime | date, facts: Dossier) -> date:
    return facts.local_day(at) if isinstance(at, datetime) else at


def _names(letter: Letter, day: date, tongue: Tongue) -> bool:
    """Whether the letter names this day: `1 November` is not said by `11 November`."""
    wanted = re.compile(rf"(?<!\d){re.escape(tongue.day(day))}")
    return any(wanted.search(cell) for block in letter.blocks for row in block.rows for cell in row)


def _shown(at: datetime | date, zone: ZoneInfo, tongue: Tongue) -> str:
    return tongue.moment(at, zone) if isinstance(at, datetime) else tongue.day(at)


def as_markdown(made: Clocks, tongue: Tongue) -> str:
    """The table below its heading; nothing where the letter names no moment."""
    if not made.rows:
        return ""
    note = f"\n{escaped(made.note)}\n" if made.note else ""
    return f"\n## {escaped(tongue.words['times_title'])}\n\n{table(made.head, made.rows)}\n{note}"


def as_html(made: Clocks, tongue: Tongue) -> str:
    """The same as HTML."""
    if not made.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(name)}</th>' for name in made.head)
    rows = "\n".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in made.rows)
    note = f"\n<p>{escape(made.note)}</p>" if made.note else ""
    title = escape(tongue.words["times_title"])
    return f"\n<h2>{title}</h2>\n<table><thead><tr>{head}</tr></thead><tbody>\n{rows}\n</tbody></table>{note}"
