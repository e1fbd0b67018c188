"""What is written for others: the files of a case, the trees of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.base.artifact import Artifact
from generator.build.built import Built
from generator.build.office import Office
from generator.build.origins import origins
from generator.evidence.digest import digest
from generator.site.page import Download
from generator.site.shelf import Shelf
from generator.site.tree import Tree, tree
from generator.texts.formats import Papers, files, side_by_side_pairs


def artifacts(office: Office, papers: Papers) -> Iterator[Artifact]:
    """The files of one case; its evidence is read again for the mail drafts, so that no build holds all of it."""
    evidence = {e.exhibit.file: office.folder.read(e.path) for e in papers.dossier.exhibits}
    readable = {name: content for name, content in evidence.items() if isinstance(content, bytes)}
    found = origins(office, [ours for ours, _ in side_by_side_pairs(papers)])
    yield from files(papers, office.box.tongues, readable, found if isinstance(found, dict) else {})


def site_languages(office: Office) -> tuple[str, ...]:
    """The languages of the site: those that pages and messages have words for, the company's first."""
    ours = office.playbook.company.language
    return tuple(sorted(office.playbook.site_languages, key=lambda language: language != ours))


def site_tree(
    built: Built, office: Office, language: str, downloads: Mapping[str, tuple[Download, ...]], up: str
) -> Tree:
    """The site's tree in *language*; *up* leads from it to the folder of files."""
    tongues = office.box.tongues
    return tree(
        Shelf(
            office.folder,
            office.playbook,
            built.papers,
            built.broken,
            downloads,
            tongues[language],
            tongues,
            office.today,
            up,
            office.history,
        )
    )


def tree_alone(built: Built, office: Office) -> Tree:
    """The tree in the company's language with its files in it: what plain MkDocs shows."""
    made = {papers.dossier.id: tuple(artifacts(office, papers)) for papers in built.papers}
    downloads = {case: tuple(download(artifact) for artifact in files_) for case, files_ in made.items()}
    alone = site_tree(built, office, site_languages(office)[0], downloads, "files/")
    return replace(alone, files=tuple(artifact for files_ in made.values() for artifact in files_))


def download(artifact: Artifact) -> Download:
    """What a page says of *artifact*."""
    taken = digest(artifact.content)
    return Download(artifact.path, taken.size, taken.sha256)
