"""The files that need an extra, and the evidence packs: made apart, because most commands can do without them."""

from collections.abc import Callable, Iterator

from generator.base.artifact import Artifact
from generator.base.unmade import Unmade
from generator.build.office import Office
from generator.texts.formats import Outgoing, Papers, enclosed
from generator.texts.pack import Enclosed, pack
from generator.texts.printed import all_printed

IN_PACK = ("txt", "html", "pdf", "docx", "eml")
"""The formats of a letter that a pack holds, where they could be made."""
Made = Callable[[str], bytes | None]
"""The bytes of a file that was made before, by its path; None where it was not."""


def printing(office: Office, papers: Papers, made: Made) -> Iterator[Artifact | Unmade]:
    """PDF and Word of every letter, and the pack of each that goes out, customers apart: they get no exhibits."""
    for outgoing in papers.letters:
        if not outgoing.sealed:
            yield from all_printed(outgoing, office.box.tongues[outgoing.letter.language])
        if outgoing.goes_out and outgoing.kind.to != "customers":
            yield packed(office, outgoing, made)


def packed(office: Office, outgoing: Outgoing, made: Made) -> Artifact:
    """The pack of one letter, with those of its files that are *made*."""
    case, name = outgoing.facts.id, outgoing.name
    tongue = office.box.tongues[outgoing.letter.language]
    read = ((f"{name}.{form}", made(f"letters/{case}/{name}.{form}")) for form in IN_PACK)
    files = [(file, content) for file, content in read if content is not None]
    return Artifact(f"packs/{case}/{name}.zip", pack(outgoing.letter, tongue, files, _enclosed(office, outgoing)))


def _enclosed(office: Office, outgoing: Outgoing) -> list[Enclosed]:
    """The exhibits that the letter encloses, as they are on disk, each with what the letter says of it."""
    letter, facts = outgoing.letter, outgoing.facts
    said = {
        one["number"]: one for one in office.box.names(facts, letter.kind, letter.language, ["exhibits"])["exhibits"]
    }
    read = [(one, office.folder.read(one.path)) for one in enclosed(outgoing)]
    return [
        Enclosed(one.exhibit.file, content, said[str(one.number)])
        for one, content in read
        if isinstance(content, bytes)
    ]
