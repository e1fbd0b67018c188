"""The files that one case gets: every letter in every format, the call sheet, the checklist."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.base.artifact import Artifact, text_artifact
from generator.facts.checklist import TickedItem
from generator.facts.dossier import Dossier
from generator.model.letter import Letter
from generator.texts import as_mail, as_markdown, as_ticket, call_sheet, checklist
from generator.texts.as_html import as_html
from generator.texts.as_text import as_text
from generator.texts.tongue import Tongue

TICKET_KINDS = ("ticket", "form", "chat")
"""Channels that take a text of limited length."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written for one case: its *letters*, the *call* sheet in either language, its *ticks*."""

    dossier: Dossier
    letters: tuple[Letter, ...]
    call: tuple[Letter, Letter] | None
    ticks: tuple[TickedItem, ...]


def files(papers: Papers, tongues: Mapping[str, Tongue], evidence: Mapping[str, bytes]) -> Iterator[Artifact]:
    """Every file of the case; *evidence* by file name is what the mail drafts enclose."""
    case = papers.dossier.id
    for letter in papers.letters:
        name = f"letters/{case}/01-{letter.kind}.{letter.language}"
        tongue = tongues[letter.language]
        yield text_artifact(f"{name}.md", as_markdown.as_markdown(letter, tongue))
        yield text_artifact(f"{name}.txt", as_text(letter, tongue))
        yield text_artifact(f"{name}.ticket.txt", as_ticket.as_ticket(letter, tongue, _ticket_limit(papers.dossier)))
        yield text_artifact(f"{name}.html", as_html(letter, tongue))
        yield Artifact(f"{name}.eml", _mail(letter, papers.dossier, tongue, evidence))
    if papers.call:
        ours, theirs = papers.call
        tongue = tongues[ours.language]
        yield text_artifact(
            f"letters/{case}/call-sheet.{ours.language}-{theirs.language}.md",
            call_sheet.as_markdown(ours, theirs, tongue),
        )
        yield text_artifact(
            f"letters/{case}/call-sheet.{ours.language}-{theirs.language}.html",
            call_sheet.as_html(ours, theirs, tongue),
        )
    for language in sorted(tongues):
        yield text_artifact(
            f"checklists/{case}.{language}.md", checklist.as_markdown(case, papers.ticks, tongues[language])
        )
        yield text_artifact(
            f"checklists/{case}.{language}.html", checklist.as_html(case, papers.ticks, tongues[language])
        )


def _ticket_limit(dossier: Dossier) -> int | None:
    """The limit of the provider's first channel that has one."""
    return next((c.limit for c in dossier.provider.channels if c.kind in TICKET_KINDS and c.limit), None)


def _mail(letter: Letter, dossier: Dossier, tongue: Tongue, evidence: Mapping[str, bytes]) -> bytes:
    sender = (dossier.company.name.nearest(letter.language)[1], dossier.signatory.email)
    to = next((c.at for c in dossier.provider.channels if c.kind == "email"), None)
    exhibits = [(e.exhibit.file.rsplit("/", 1)[-1], evidence[e.exhibit.file]) for e in dossier.exhibits]
    return as_mail.as_mail(letter, tongue, sender, to, exhibits)
