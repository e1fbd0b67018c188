"""The life of each example case, walked day by day: state, letters due, deadlines, checklist, as a clerk can check them.

`UPDATE_GOLDEN=1` writes the walks anew; the diff is read with the case file beside it.
"""

import os
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from generator.build import Office, prepare
from generator.build.office import open_office
from generator.facts.checklist import checklist, progress
from generator.facts.conditions import Tick
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.facts.occasions import due_letters
from generator.facts.status import fixed, status
from generator.source.folder import Folder
from generator.texts.progress import deadline_name, deadline_reason, next_step, occasion, state, turn
from generator.texts.tongue import Tongue
from tests.repository import ROOT, TODAY

GOLDEN = ROOT / "tests" / "golden" / "walks"
CASES = sorted(path.name for path in (ROOT / "cases").iterdir() if path.is_dir())
DAYS = 10
_FAR = timedelta(days=45)
FIXED = {True: "fixed", False: "not fixed", None: "not known to be fixed"}


@cache
def opened() -> Office:
    """The playbook, read once."""
    office, _ = open_office(Folder(ROOT), TODAY)
    assert office
    return office


def on(day: date, case: str) -> tuple[Office, Dossier]:
    """The case as it stands on *day*."""
    office = replace(opened(), today=day)
    prepared = prepare(office, case)
    assert prepared.facts, prepared.diagnostics
    return office, prepared.facts


def days(case: str) -> list[date]:
    """Ten days worth a look: those on which something happened, the day after each deadline, and the days between."""
    _, facts = on(TODAY + _FAR, case)
    found = {facts.began, TODAY, *(facts.local_day(entry.at) for entry in facts.log)}
    found |= {outcome.on for outcome in facts.case.outcomes} | {v.on for v in facts.case.verifications}
    found |= {facts.clock.day + timedelta(days=1)} if facts.clock else set()
    found |= {c.by + timedelta(days=1) for c in facts.commitments if c.by}
    found |= {demand.by + timedelta(days=1) for demand in facts.demands if demand.by}
    last_down = max((d.end or d.start for d in facts.downtime.disturbances), default=None)
    kept = sorted(day for day in found if last_down is None or day >= facts.local_day(last_down))
    kept = kept if len(kept) <= DAYS else kept[: DAYS // 2] + kept[-(DAYS - DAYS // 2) :]
    while len(kept) < DAYS:
        kept.append(kept[-1] + timedelta(days=7))
    return kept


def told(office: Office, facts: Dossier, tongue: Tongue) -> str:
    """Everything of one day, in words."""
    playbook, row = office.playbook, status(facts)
    letters = due_letters(facts, playbook.kinds, playbook.phrases)
    ticks = checklist(facts, playbook.guidelines, playbook.phrases)
    done, needed = progress(ticks)
    idle = [one.item.id for one in ticks if one.state.tick is Tick.OPEN]
    lines = [
        f"## {facts.today}",
        "",
        f"{state(row, tongue)} · {turn(row, tongue)} · {next_step(row, tongue)} · {FIXED[fixed(facts)]}",
    ]
    lines += [f"+ {due.kind}: {occasion(due, tongue)}" for due in letters]
    for one in deadlines(facts, playbook.phrases):
        lines.append(f"- {one.day} {deadline_name(one, playbook, tongue)}: {deadline_reason(one, playbook, tongue)}")
    return "\n".join([*lines, f"{done}/{needed} ({', '.join(idle)})", ""])


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("case", CASES)
def test_a_case_walks_its_life(case: str, language: str) -> None:
    """On each of ten days state, letters, deadlines and checklist are as they were read and approved."""
    walk = days(case)
    assert len(walk) == DAYS
    assert walk == sorted(set(walk))
    made = [f"# {case}\n"]
    for day in walk:
        office, facts = on(day, case)
        made.append(told(office, facts, office.box.tongues[language]))
    said, place = "\n".join(made), GOLDEN / f"{case}.{language}.md"
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        place.write_text(said, encoding="utf-8", newline="\n")
    assert said == place.read_text(encoding="utf-8")


def test_every_walk_has_its_case() -> None:
    """No walk is left behind by a case that is gone."""
    assert CASES
    assert sorted(path.name for path in GOLDEN.glob("*.md")) == sorted(
        f"{c}.{x}.md" for c in CASES for x in ("en", "zh")
    )
