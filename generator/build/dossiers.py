"""The dossiers of providers: what a company lays on the table when a contract is renewed."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.base.artifact import Artifact, text_artifact
from generator.base.diagnostic import values
from generator.base.unmade import Unmade
from generator.build.office import Office
from generator.facts.dossier import Dossier
from generator.texts.extras import lacking
from generator.texts.formats import Papers
from generator.texts.provider_dossier import as_markdown, as_pdf, provider_dossier

FOLDER = "dossiers"
_PDF = "pdf"


def dossiers(office: Office, papers: Sequence[Papers]) -> Iterator[tuple[str, Artifact | Unmade]]:
    """For each provider that has a case, by its id: the dossier in every language, or why a file of it is not there."""
    ordered = sorted((one.dossier for one in papers), key=lambda d: (d.case.provider, d.id))
    for name, theirs in groupby(ordered, key=lambda d: d.case.provider):
        for made in _of(office, name, list(theirs)):
            yield name, made


def _of(office: Office, name: str, theirs: Sequence[Dossier]) -> Iterator[Artifact | Unmade]:
    provider, ours = office.playbook.providers[name], office.playbook.company.name
    for language, tongue in sorted(office.box.tongues.items()):
        made, path = (
            provider_dossier(provider, theirs, office.playbook, tongue, office.today),
            f"{FOLDER}/{name}.{language}",
        )
        yield text_artifact(f"{path}.md", as_markdown(made, tongue))
        if missing := lacking(_PDF):
            yield Unmade(f"{path}.pdf", "unmade-extra", values(packages=", ".join(missing), extra=_PDF))
            continue
        printed = as_pdf(made, tongue, ours.nearest(language)[1], office.today)
        yield (
            Artifact(f"{path}.pdf", printed)
            if isinstance(printed, bytes)
            else Unmade(f"{path}.pdf", f"unmade-{printed[0]}", printed[1])
        )
