"""The formats that need an extra: what they give, or why one cannot be made here."""

from collections.abc import Callable, Iterator

from generator.base.artifact import Artifact
from generator.base.diagnostic import Values, values
from generator.base.unmade import Unmade
from generator.texts.as_docx import as_docx
from generator.texts.as_pdf import as_pdf
from generator.texts.extras import PACKAGES, lacking
from generator.texts.formats import Outgoing
from generator.texts.tongue import Tongue

FORMATS = tuple(sorted(PACKAGES))


def printed(outgoing: Outgoing, tongue: Tongue, form: str) -> Artifact | Unmade:
    """The letter in this *form*, `pdf` or `docx`."""
    path = f"letters/{outgoing.facts.id}/{outgoing.name}.{form}"
    return or_unmade(path, lambda: _made(outgoing, tongue, form))


def or_unmade(path: str, make: Callable[[], bytes | tuple[str, Values]]) -> Artifact | Unmade:
    """What *make* gives for the file at *path*, or why there is none: no extra for its format, or a refusal."""
    form = path.rpartition(".")[2]
    missing = lacking(form)
    if missing:
        return Unmade(path, "unmade-extra", values(packages=", ".join(missing), extra=form))
    made = make()
    return Artifact(path, made) if isinstance(made, bytes) else Unmade(path, f"unmade-{made[0]}", made[1])


def all_printed(outgoing: Outgoing, tongue: Tongue) -> Iterator[Artifact | Unmade]:
    """The letter in every such form."""
    for form in FORMATS:
        yield printed(outgoing, tongue, form)


def _made(outgoing: Outgoing, tongue: Tongue, form: str) -> bytes | tuple[str, Values]:
    if form == "docx":
        return as_docx(outgoing.letter, tongue)
    return as_pdf(outgoing.letter, tongue, outgoing.facts.today)
