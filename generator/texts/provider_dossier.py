"""What a company lays on the table when a contract is renewed: how the provider has done over all cases."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.facts.dossier import Dossier
from generator.facts.ledger import Purse, ledger
from generator.facts.scoreboard import Score, score
from generator.facts.status import status
from generator.model.playbook import Playbook
from generator.model.provider import Provider
from generator.texts.as_markdown import escaped
from generator.texts.progress import state
from generator.texts.tongue import Tongue, fill

NOTHING = "–"


def figures(dossiers: Sequence[Dossier], tongue: Tongue) -> tuple[tuple[str, str], ...]:
    """The figures over these cases: label and value; a dash where nothing is on record, because that is not zero."""
    made, words = score(dossiers), tongue.words
    outages = sum(len(d.downtime.disturbances) for d in dossiers)
    return (
        (words["kpi_cases"], fill(words["closed_of"], closed=str(made.closed), cases=str(made.cases))),
        (words["dossier_outages"], str(outages) if outages else NOTHING),
        (words["score_down"], tongue.duration(made.down) if made.down else NOTHING),
        (words["score_answer"], _answer(made, tongue)),
        (words["score_promises"], _promises(made, tongue)),
        (words["score_claimed"], purse(made.money.claimed, tongue)),
        (words["score_granted"], purse(made.money.granted, tongue)),
        (words["score_received"], purse(made.money.received, tongue)),
    )


def cases(dossiers: Sequence[Dossier], playbook: Playbook, tongue: Tongue) -> tuple[tuple[str, ...], ...]:
    """A row a case, oldest first: id, kind, state, claimed, granted, received, lesson."""
    return tuple(_case(d, playbook, tongue) for d in sorted(dossiers, key=lambda d: d.id))


def head(tongue: Tongue) -> tuple[str, ...]:
    """The head of those rows."""
    names = ("column_case", "column_kind", "column_state", "score_claimed", "score_granted", "score_received")
    return (*(tongue.words[name] for name in names), tongue.words["dossier_lesson"])


@dataclass(frozen=True, slots=True)
class ProviderDossier:
    """The dossier in one *language* on one *day*: how it has done, its cases, what is still open of each."""

    language: str
    day: date
    title: str
    lede: str
    figures: tuple[tuple[str, str], ...]
    cases: tuple[tuple[str, ...], ...]
    open: tuple[tuple[str, str], ...]


def provider_dossier(
    provider: Provider, dossiers: Sequence[Dossier], playbook: Playbook, tongue: Tongue, today: date
) -> ProviderDossier:
    """What is on record about *provider* in its cases as on *today*."""
    words = tongue.words
    left = ((d.id, _open(d, playbook, tongue)) for d in dossiers)
    return ProviderDossier(
        tongue.language,
        today,
        fill(words["dossier_title"], provider=provider.name.nearest(tongue.language)[1]),
        fill(words["dossier_lede"], day=tongue.day(today)),
        figures(dossiers, tongue),
        cases(dossiers, playbook, tongue),
        tuple((case, what) for case, what in left if what),
    )


def as_markdown(made: ProviderDossier, tongue: Tongue) -> str:
    """The dossier as a file: figures, cases, what is still open."""
    words = tongue.words
    parts = [
        f"# {escaped(made.title)}",
        escaped(made.lede),
        _table((words["column_what"], words["dossier_value"]), made.figures),
    ]
    parts += [f"## {escaped(words['nav_cases'])}", _table(head(tongue), made.cases)]
    if made.open:
        listed = "\n".join("- " + escaped(case + words["colon"] + what) for case, what in made.open)
        parts += [f"## {escaped(words['dossier_open'])}", listed]
    return "\n\n".join(parts) + "\n"


def purse(money: Purse | None, tongue: Tongue) -> str:
    """Sums by currency."""
    return tongue.listed([tongue.money(one) for one in money]) if money else NOTHING


def _answer(made: Score, tongue: Tongue) -> str:
    known = tongue.duration(made.answer) if made.answer is not None else NOTHING
    unheard = fill(tongue.words["unheard"], count=str(made.unheard)) if made.unheard else ""
    return f"{known} {unheard}".strip()


def _promises(made: Score, tongue: Tongue) -> str:
    return fill(tongue.words["kept_of"], kept=str(made.kept), due=str(made.due)) if made.due else NOTHING


def _case(d: Dossier, playbook: Playbook, tongue: Tongue) -> tuple[str, ...]:
    kind, money = playbook.phrases.kinds[d.case.incident.kind].name, ledger(d)
    lesson = d.ending.last.lesson if d.ending.last else None
    return (
        d.id,
        kind.nearest(tongue.language)[1],
        state(status(d), tongue),
        purse(money.claimed, tongue),
        purse(money.granted, tongue),
        purse(money.received, tongue),
        lesson.nearest(tongue.language)[1] if lesson else NOTHING,
    )


def _open(d: Dossier, playbook: Playbook, tongue: Tongue) -> str:
    """The requests that are still open, by name."""
    if d.ending.closed:
        return ""
    remedies = (playbook.phrases.remedies[one.demand.request.remedy] for one in d.scorecard if one.open)
    return tongue.listed([remedy.name.nearest(tongue.language)[1] for remedy in remedies])


def _table(head_: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [head_, ["---"] * len(head_), *([escaped(cell).replace("\n", " ") for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
