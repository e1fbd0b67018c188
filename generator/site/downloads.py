"""The files of a case as its page offers them: a row for each text and language, a chip for each format."""

from collections.abc import Mapping
from typing import Any

from generator.site.page import Download
from generator.site.shelf import Shelf
from generator.texts.formats import Outgoing, Papers

_FORMATS = ("html", "pdf", "docx", "eml", "zip", "ticket.txt", "txt", "md")
"""In the order in which people want them; others follow by name."""

_READ = ("html", "pdf")
"""Formats in which people read a letter."""
_NAMES = {"html": "HTML", "md": "Markdown", "txt": "TXT", "eml": "EML", "ticket.txt": "TXT"}
_MEANT_FOR = {"eml": "file_mail", "ticket.txt": "file_ticket", "zip": "file_pack"}


def downloads(shelf: Shelf, papers: Papers) -> list[dict[str, Any]]:
    """The rows of a case: letters in their order, each in the language that goes out before its working copies.

    Behind them the call sheet and the checklist.
    """
    outgoing = {one.name: one for one in papers.letters}
    rows: dict[str, dict[str, Any]] = {}
    for download in shelf.downloads.get(papers.dossier.id, ()):
        stem, form = _parts(download)
        if not _offered(outgoing.get(stem), form):
            continue
        made = rows.setdefault(stem, _row(shelf, stem, outgoing))
        made["files"].append(_file(shelf, download, form))
    for row in rows.values():
        row["files"].sort(key=lambda file: (file["rank"], file["name"]))
    return sorted(rows.values(), key=lambda row: row["rank"])


def _offered(letter: Outgoing | None, form: str) -> bool:
    """Whether the page offers it: all formats of what is to be sent, of the rest what people read.

    The others lie in the same folder; a page that offered each would be slow on a phone.
    """
    return letter is None or form in _READ or (letter.goes_out and letter.sent is None)


def letter_state(outgoing: Outgoing) -> str:
    """The key of what a letter is: sent, to be sent, or a working copy in another language."""
    if not outgoing.goes_out:
        return "letter_working_copy"
    if outgoing.sealed:
        return "letter_sealed"
    return "letter_sent" if outgoing.sent else "letter_to_send"


def form_name(form: str) -> str:
    """What a chip calls this format, as `ticket.txt`."""
    return _NAMES.get(form, form.upper())


def _parts(download: Download) -> tuple[str, str]:
    """Which text in which languages, as `01-first-complaint.en`; and the format, as `ticket.txt`."""
    name, language, form = download.path.rpartition("/")[2].split(".", 2)
    return f"{name}.{language}", form


def _row(shelf: Shelf, stem: str, outgoing: Mapping[str, Outgoing]) -> dict[str, Any]:
    """One text in one language (the call sheet: in two), its files still to come."""
    words, (name, _, languages) = shelf.tongue.words, stem.partition(".")
    letter = outgoing.get(stem)
    side = None if letter else next((one for one in outgoing.values() if one.label == name and one.goes_out), None)
    if side:
        return _side(shelf, side, languages)
    sheet = name == "call-sheet"
    return {
        "label": shelf.said(letter.kind.name) if letter else words["file_call_sheet" if sheet else "file_checklist"],
        "language": " / ".join(shelf.spoken(one) for one in languages.split("-")),
        "badge": words[letter_state(letter)] if letter else "",
        "working_copy": letter is not None and not letter.goes_out,
        "to_send": letter is not None and letter.goes_out and letter.sent is None,
        "draft": letter is not None and letter.to_be_reviewed,
        "rank": (0, letter.number, not letter.goes_out) if letter else (1 if sheet else 2, 0, False),
        "files": [],
    }


def _side(shelf: Shelf, letter: Outgoing, languages: str) -> dict[str, Any]:
    """A letter in two languages beside each other: behind its working copies."""
    return {
        "label": f"{shelf.said(letter.kind.name)} · {shelf.tongue.words['file_side']}",
        "language": " / ".join(shelf.spoken(one) for one in languages.split("-")),
        "badge": "",
        "working_copy": True,
        "to_send": False,
        "draft": letter.to_be_reviewed,
        "rank": (0, letter.number, True),
        "files": [],
    }


def _file(shelf: Shelf, download: Download, form: str) -> dict[str, Any]:
    """One chip."""
    meant = _MEANT_FOR.get(form)
    return {
        "href": f"../{shelf.up}{download.path}",
        "name": download.path.rpartition("/")[2],
        "form": form_name(form.removeprefix("side.")),
        "meant": shelf.tongue.words[meant] if meant else "",
        "opens": form in ("html", "side.html", "pdf"),
        "size": f"{download.size / 1024:.1f} KB",
        "sha256": download.sha256,
        "rank": _FORMATS.index(form) if form in _FORMATS else len(_FORMATS),
    }
