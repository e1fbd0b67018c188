"""The dossier of a provider as PDF, to be laid on the table."""

from generator.base.diagnostic import Values
from generator.texts.printable import printable
from generator.texts.provider_dossier import ProviderDossier, head
from generator.texts.tongue import Tongue
from generator.texts.typeset import printed_day, typeset


def as_pdf(made: ProviderDossier, tongue: Tongue, company: str) -> bytes | tuple[str, Values]:
    """The dossier as *company* prints it; or the reason for which it cannot be set, and what that names."""
    words = tongue.words
    return typeset(
        "dossier",
        {
            "language": made.language,
            "title": printable(made.title),
            "sender": printable(company),
            "day": printed_day(made.day),
            "page": words["page_of"],
            "lede": made.lede,
            "figures": [[label, printable(value)] for label, value in made.figures],
            "cases": {"heading": words["nav_cases"], "head": head(tongue), "rows": _printable(made.cases)},
            "open": {"heading": words["dossier_open"], "rows": _printable(made.open)},
        },
        made.day,
    )


def _printable(rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    return [[printable(cell) for cell in row] for row in rows]
