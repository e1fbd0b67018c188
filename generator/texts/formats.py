"""The files that one case gets: every letter in every format, the call sheet, the checklist."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from generator.base.artifact import Artifact, text_artifact
from generator.base.words import LANGUAGES
from generator.facts.checklist import TickedItem
from generator.facts.dossier import Dossier, NumberedExhibit
from generator.facts.occasions import DueLetter
from generator.model.letter import Letter, LetterKind
from generator.model.origin import Origin
from generator.model.seal import SealedLetter
from generator.texts import as_mail, as_markdown, as_ticket, call_sheet, checklist, side_by_side
from generator.texts.as_html import as_html
from generator.texts.as_text import as_text
from generator.texts.side_by_side import Behind
from generator.texts.side_times import clocks
from generator.texts.tongue import Tongue

TICKET_KINDS = ("ticket", "form", "chat")
"""Channels that take a text of limited length."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One letter of a case in one language, with the *facts* it was written from.

    *number* counts the letters of the case from 1; *sent* is when it went out (UTC), *due* why it should;
    *goes_out* tells the language in which it goes out from working copies; *body* is to whom, where it is for one.
    What was *sealed* is what is shown. *unreviewed*: nobody of the company answers for its wording yet.
    """

    number: int
    kind: LetterKind
    letter: Letter
    facts: Dossier
    sent: datetime | None
    due: DueLetter | None
    goes_out: bool
    body: str = ""
    sealed: SealedLetter | None = None
    unreviewed: bool = False

    @property
    def name(self) -> str:
        """`01-first-complaint.en`, `05-escalation-us-bbb.en`: what its files are called."""
        return f"{self.label}.{self.letter.language}"

    @property
    def label(self) -> str:
        """The same without its language."""
        return "-".join(part for part in (f"{self.number:02}", self.letter.kind, self.body) if part)

    @property
    def to_be_reviewed(self) -> bool:
        """Whether it is yet to go out and its wording is nobody's: of what has gone out it is too late to say so."""
        return self.unreviewed and self.goes_out and self.sent is None and self.sealed is None


@dataclass(frozen=True, slots=True)
class Papers:
    """What was written for one case: its *letters*, the *call* sheet in either language, its *ticks*."""

    dossier: Dossier
    letters: tuple[Outgoing, ...]
    call: tuple[Letter, Letter] | None
    ticks: tuple[TickedItem, ...]


def enclosed(outgoing: Outgoing) -> list[NumberedExhibit]:
    """The exhibits that the letter's own list encloses, in the order of the case; none where it has no list."""
    numbers = {row[0] for block in outgoing.letter.having("annex") for row in block.rows[1:]}
    return [exhibit for exhibit in outgoing.facts.exhibits if str(exhibit.number) in numbers]


def files(
    papers: Papers,
    tongues: Mapping[str, Tongue],
    evidence: Mapping[str, bytes],
    origins: Mapping[str, tuple[Origin, ...]],
) -> Iterator[Artifact]:
    """Every file of the case; *evidence* by file name is what the mail drafts enclose.

    *origins* are those of the working copies in `side_by_side_pairs`, by name.
    """
    case = papers.dossier.id
    for outgoing in papers.letters:
        letter = outgoing.letter
        name, tongue = f"letters/{case}/{outgoing.name}", tongues[letter.language]
        if outgoing.sealed:
            for form, content in outgoing.sealed.contents.items():
                yield Artifact(f"{name}.{form}", content)
            continue
        yield text_artifact(f"{name}.md", as_markdown.as_markdown(letter, tongue))
        yield text_artifact(f"{name}.txt", as_text(letter, tongue))
        yield text_artifact(f"{name}.ticket.txt", as_ticket.as_ticket(letter, tongue, _ticket_limit(outgoing)))
        yield text_artifact(f"{name}.html", as_html(letter, tongue))
        yield Artifact(f"{name}.eml", _mail(outgoing, tongue, evidence))
    yield from _side_by_side(papers, tongues, origins)
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
    for language in sorted(own for own in tongues if own in LANGUAGES):
        yield text_artifact(
            f"checklists/{case}.{language}.md", checklist.as_markdown(case, papers.ticks, tongues[language])
        )
        yield text_artifact(
            f"checklists/{case}.{language}.html", checklist.as_html(case, papers.ticks, tongues[language])
        )


def side_by_side_pairs(papers: Papers) -> Iterator[tuple[Outgoing, Outgoing]]:
    """The team's copy of each letter that goes out in another language, and that letter; a sealed one is past that."""
    own = papers.dossier.company.language
    ours = {one.number: one for one in papers.letters if one.letter.language == own}
    for one in papers.letters:
        if one.goes_out and not one.sealed and one.letter.language != own and one.number in ours:
            yield ours[one.number], one


def _side_by_side(
    papers: Papers, tongues: Mapping[str, Tongue], origins: Mapping[str, tuple[Origin, ...]]
) -> Iterator[Artifact]:
    """Each such pair beside each other."""
    for ours, theirs in side_by_side_pairs(papers):
        own, language = ours.letter.language, theirs.letter.language
        name = f"letters/{papers.dossier.id}/{theirs.label}.{own}-{language}.side"
        behind = Behind(
            origins.get(ours.name, ()), clocks(ours.facts, ours.letter, tongues[own]), theirs.to_be_reviewed
        )
        sides = (ours.letter, theirs.letter, tongues[own], tongues[language], behind)
        yield text_artifact(f"{name}.md", side_by_side.as_markdown(*sides))
        yield text_artifact(f"{name}.html", side_by_side.as_html(*sides))


def _ticket_limit(outgoing: Outgoing) -> int | None:
    """The limit of the provider's first channel that has one; none is known of a body's form."""
    if outgoing.kind.to == "body":
        return None
    return next((c.limit for c in outgoing.facts.provider.channels if c.kind in TICKET_KINDS and c.limit), None)


def _mail(outgoing: Outgoing, tongue: Tongue, evidence: Mapping[str, bytes]) -> bytes:
    """The draft: to the provider's mailbox where the letter is for it; with exhibits where the letter encloses them."""
    letter, facts = outgoing.letter, outgoing.facts
    sender = (facts.company.name.nearest(letter.language)[1], facts.signatory.email)
    mailbox = next((c.at for c in facts.provider.channels if c.kind == "email"), None)
    exhibits = [(e.exhibit.file.rsplit("/", 1)[-1], evidence[e.exhibit.file]) for e in enclosed(outgoing)]
    return as_mail.as_mail(letter, tongue, sender, mailbox if outgoing.kind.to == "provider" else None, exhibits)
