"""The dossiers of providers: what a company lays on the table when a contract is renewed."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.base.artifact import Artifact, text_artifact
from generator.base.unmade import Unmade
from generator.build.office import Office
from generator.facts.dossier import Dossier
from generator.texts.formats import Papers
from generator.texts.printed import or_unmade
from generator.texts.provider_dossier import as_markdown, as_pdf, provider_dossier

FOLDER = "dossiers"


def dossiers(office: Office, papers: Sequence[Papers]) -> Iterator[tuple[str, Iterator[Artifact | Unmade]]]:
    """For each provider that has a case, by its id: the dossier in every language that the team reads."""
    ordered = sorted((one.dossier for one in papers), key=lambda d: (d.case.provider, d.id))
    for name, theirs in groupby(ordered, key=lambda d: d.case.provider):
        yield name, _of(office, name, list(theirs))


def _of(office: Office, name: str, theirs: Sequence[Dossier]) -> Iterator[Artifact | Unmade]:
    provider, company = office.playbook.providers[name], office.playbook.company.name
    for language in sorted(office.playbook.site_languages):
        tongue, path = office.box.tongues[language], f"{FOLDER}/{name}.{language}"
        made = provider_dossier(provider, theirs, office.playbook, tongue, office.today)
        yield text_artifact(f"{path}.md", as_markdown(made, tongue))
        yield or_unmade(f"{path}.pdf", partial(as_pdf, made, tongue, company.nearest(language)[1], office.today))
