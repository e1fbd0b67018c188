"""Pictures of the letters as they are printed, to be looked at by a person.

    python -m tests.look.letters [OUT]

OUT (`docs/dev/pictures` where nothing is said) gets one PNG a sheet of four pages: the first page of every kind in
Chinese and in English, each about the case of which it says most, and two letters in German with all their pages.
"""

import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path

from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from generator.build import open_office, prepare
from generator.model.letter import Letter
from generator.source.folder import Folder
from generator.texts.as_pdf import as_pdf
from tests.repository import ROOT, TODAY

WHOLE = {"de": ("first-complaint", "sla-claim")}
"""The kinds that are shown with all their pages, by language; of other languages all kinds with their first."""
ACROSS = 4
RESOLUTION = 60
"""Dots an inch, black or white: small files, and every word can still be read."""
WIDTH, HEIGHT = 595.3, 841.9
"""A4 in points."""


def pages(language: str) -> Iterator[PageObject]:
    """The pages worth looking at in *language*, kind by kind."""
    office, _ = open_office(Folder(ROOT), TODAY)
    if office is None:
        raise SystemExit("the playbook cannot be read")
    dossiers = [facts for case in office.folder.cases() if (facts := prepare(office, case).facts)]
    kinds = WHOLE.get(language) or sorted(kind for kind, own in office.box.compiled if own == language)
    for kind in kinds:
        made = (office.box.write(dossier, kind, language) for dossier in dossiers)
        letters = sorted((one for one in made if isinstance(one, Letter)), key=lambda one: len(str(one.blocks)))
        printed = as_pdf(letters[-1], office.box.tongues[language], TODAY) if letters else None
        if isinstance(printed, bytes):
            yield from PdfReader(BytesIO(printed)).pages[: None if language in WHOLE else 1]


def sheet(shown: tuple[PageObject, ...]) -> bytes:
    """The pages side by side, as a PDF of one page."""
    writer = PdfWriter()
    page = writer.add_blank_page(WIDTH * ACROSS, HEIGHT)
    for number, one in enumerate(shown):
        page.merge_transformed_page(one, Transformation().translate(WIDTH * number))
    made = BytesIO()
    writer.write(made)
    return made.getvalue()


def _sheets(shown: Iterator[PageObject]) -> Iterator[tuple[PageObject, ...]]:
    while four := tuple(islice(shown, ACROSS)):
        yield four


def main(out: Path) -> None:
    """Write every sheet as a picture."""
    out.mkdir(parents=True, exist_ok=True)
    for language in ("en", "zh", "de"):
        for number, shown in enumerate(_sheets(pages(language)), 1):
            target = out / f"letters-{language}-{number}"
            command = ["pdftoppm", "-png", "-mono", "-aa", "no", "-singlefile", "-r", str(RESOLUTION), "-", str(target)]
            subprocess.run(command, input=sheet(shown), check=True)


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]) if sys.argv[1:] else ROOT / "docs" / "dev" / "pictures")
