"""The evidence pack: one ZIP with the letter, its exhibits, an index of them, and their fingerprints.

Why: web mail and portals take files, not a mail draft; and whoever decides at the other end can check with
`sha256sum -c SHA256SUMS` that what lies before them is what the letter names.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generator.base.archive import archive
from generator.model.letter import Letter
from generator.texts.mail_head import mail_head
from generator.texts.printable import printable
from generator.texts.tongue import Tongue, fill

INDEX, SUMS = "README.txt", "SHA256SUMS"
LETTER, EXHIBITS = "letter", "exhibits"
"""The folders of a pack."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """An exhibit in a pack: its *place* below the folder of evidence, its bytes, and what the letter says of it."""

    place: str
    content: bytes
    said: Mapping[str, str | None]


def pack(letter: Letter, tongue: Tongue, files: Iterable[tuple[str, bytes]], enclosed: Sequence[Enclosed]) -> bytes:
    """The pack of a *letter* with its own *files* (name and bytes) and what it has *enclosed*."""
    held = {f"{LETTER}/{name}": content for name, content in files}
    held |= {f"{EXHIBITS}/{one.place}": one.content for one in enclosed}
    held[INDEX] = index(letter, tongue, sorted(held), enclosed).encode()
    held[SUMS] = "".join(f"{sha256(content).hexdigest()}  {path}\n" for path, content in sorted(held.items())).encode()
    return archive(held.items())


def index(letter: Letter, tongue: Tongue, paths: Sequence[str], enclosed: Sequence[Enclosed]) -> str:
    """What is in the pack, in the letter's language; of a mail, who wrote it to whom, when, about what."""
    words = tongue.words
    letters = "\n".join(f"  {path}" for path in paths if path.startswith(f"{LETTER}/"))
    parts = [
        printable(letter.subject),
        fill(words["pack_of"], case=letter.case),
        f"{words['pack_letter']}\n\n{letters}",
        *([words["pack_exhibits"]] if enclosed else []),
        *(_exhibit(one, tongue) for one in enclosed),
        fill(words["pack_check"], command=f"sha256sum -c {SUMS}"),
    ]
    return "\n\n".join(parts) + "\n"


def _exhibit(one: Enclosed, tongue: Tongue) -> str:
    """One exhibit, a line a fact; what is not known has no line."""
    words, said = tongue.words, one.said
    facts = [
        (words["fact_file"], f"{EXHIBITS}/{one.place}"),
        (words["fact_captured"], said["captured"]),
        (words["fact_vantage"], said["vantage"]),
        ("SHA-256", sha256(one.content).hexdigest()),
        *mail_head(one.place, one.content),
    ]
    lines = [f"   {name}{words['colon']}{printable(value)}" for name, value in facts if value]
    return "\n".join([f"{said['number']}. {printable(said['title'] or '')}", *lines])
