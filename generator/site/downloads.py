"""The files of a case as its page offers them: a row for each text and language, a chip for each format."""

from typing import Any

from generator.site.page import Download
from generator.site.shelf import Shelf

_FORMATS = ("html", "eml", "ticket.txt", "txt", "md")
"""In the order in which people want them; others follow by name."""

_NAMES = {"html": "HTML", "md": "Markdown", "txt": "TXT", "eml": "EML", "ticket.txt": "TXT"}
_MEANT_FOR = {"eml": "file_mail", "ticket.txt": "file_ticket"}


def downloads(shelf: Shelf, case: str, sent: str) -> list[dict[str, Any]]:
    """The rows of *case*: letters first, the one in the language that is *sent* before its working copies."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for download in shelf.downloads.get(case, ()):
        label, languages, form = _parts(download, case)
        made = rows.setdefault((label, languages), _row(shelf, label, languages, sent))
        made["files"].append(_file(shelf, download, form))
    for row in rows.values():
        row["files"].sort(key=lambda file: (file["rank"], file["name"]))
    return sorted(rows.values(), key=lambda row: (row["rank"], row["working_copy"]))


def _parts(download: Download, case: str) -> tuple[str, str, str]:
    """Which text it is, in which languages, in which format."""
    folder, _, name = download.path.rpartition("/")
    stem, _, rest = name.partition(".")
    if stem == case and folder == "checklists":
        label = "file_checklist"
    else:
        label = "file_call_sheet" if stem == "call-sheet" else "file_letter"
    languages, _, form = rest.partition(".")
    return label, languages, form


def _row(shelf: Shelf, label: str, languages: str, sent: str) -> dict[str, Any]:
    """One text in one language (the call sheet: in two), its files still to come."""
    words = shelf.tongue.words
    letter = label == "file_letter"
    return {
        "label": words[label],
        "language": " / ".join(_language(shelf, one) for one in languages.split("-")),
        "badge": words["letter_to_send" if languages == sent else "letter_working_copy"] if letter else "",
        "working_copy": letter and languages != sent,
        "rank": ("file_letter", "file_call_sheet", "file_checklist").index(label),
        "files": [],
    }


def _language(shelf: Shelf, language: str) -> str:
    return shelf.tongues[language].words["name"] if language in shelf.tongues else language


def _file(shelf: Shelf, download: Download, form: str) -> dict[str, Any]:
    """One chip."""
    meant = _MEANT_FOR.get(form)
    return {
        "href": f"../{shelf.up}{download.path}",
        "name": download.path.rpartition("/")[2],
        "form": _NAMES.get(form, form.upper()),
        "meant": shelf.tongue.words[meant] if meant else "",
        "opens": form == "html",
        "size": f"{download.size / 1024:.1f} KB",
        "sha256": download.sha256,
        "rank": _FORMATS.index(form) if form in _FORMATS else len(_FORMATS),
    }
