"""What a company lays on the table when a contract is renewed: how the provider has done over all cases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.base.diagnostic import Values
from generator.facts.dossier import Dossier
from generator.facts.ledger import Purse, ledger
from generator.facts.scoreboard import Score, score
from generator.facts.status import status
from generator.model.playbook import Playbook
from generator.model.provider import Provider
from generator.texts.as_markdown import escaped, table
from generator.texts.printable import printable
from generator.texts.progress import state
from generator.texts.tongue import Tongue, fill
from generator.texts.typeset import typeset

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


@dataclass(frozen=True, slots=True)
class ProviderDossier:
    """One provider over all its cases in one language: a title, a line below it, *figures*, *cases* with their *head*.

    *left* says of each case with open requests which those are.
    """

    title: str
    lede: str
    figures: tuple[tuple[str, str], ...]
    head: tuple[str, ...]
    cases: tuple[tuple[str, ...], ...]
    left: tuple[str, ...]


def provider_dossier(
    provider: Provider, dossiers: Sequence[Dossier], playbook: Playbook, tongue: Tongue, today: date
) -> ProviderDossier:
    """The dossier as at *today*; its cases oldest first, each with id, kind, state, sums and lesson."""
    words, ordered = tongue.words, sorted(dossiers, key=lambda d: d.id)
    names = ("column_case", "column_kind", "column_state", "score_claimed", "score_granted", "score_received")
    open_ = ((d.id, _open(d, playbook, tongue)) for d in ordered)
    return ProviderDossier(
        title=fill(words["dossier_title"], provider=provider.name.nearest(tongue.language)[1]),
        lede=fill(words["dossier_lede"], day=tongue.day(today)),
        figures=figures(ordered, tongue),
        head=(*(words[name] for name in names), words["dossier_lesson"]),
        cases=tuple(_case(d, playbook, tongue) for d in ordered),
        left=tuple(case + words["colon"] + what for case, what in open_ if what),
    )


def as_markdown(made: ProviderDossier, tongue: Tongue) -> str:
    """The dossier as Markdown."""
    words = tongue.words
    parts = [f"# {escaped(made.title)}", escaped(made.lede)]
    parts += [table((words["column_what"], words["dossier_value"]), made.figures)]
    parts += [f"## {escaped(words['nav_cases'])}", table(made.head, made.cases)]
    if made.left:
        parts += [f"## {escaped(words['dossier_open'])}", "\n".join(f"- {escaped(one)}" for one in made.left)]
    return "\n\n".join(parts) + "\n"


def as_pdf(made: ProviderDossier, tongue: Tongue, ours: str, day: date) -> bytes | tuple[str, Values]:
    """The dossier as PDF under the name of *ours*, our company, dated *day*; or why it cannot be set."""
    words = tongue.words
    return typeset(
        "dossier",
        {
            "language": tongue.language,
            "title": printable(made.title),
            "author": printable(ours),
            "reference": printable(made.title),
            "page": words["page_of"],
            "lede": made.lede,
            "figures_head": (words["column_what"], words["dossier_value"]),
            "figures": _printable(made.figures),
            "cases_title": words["nav_cases"],
            "cases_head": made.head,
            "cases": _printable(made.cases),
            "open_title": words["dossier_open"],
            "open": [printable(one) for one in made.left],
            "nothing": NOTHING,
            "colon": words["colon"],
        },
        day,
    )


def _printable(rows: Iterable[Iterable[str]]) -> list[list[str]]:
    return [[printable(cell) for cell in row] for row in rows]


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
