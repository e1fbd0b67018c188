"""The letters that a case has sealed: read, and their seals tried."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from generator.base.diagnostic import Diagnostic, Finding, values
from generator.evidence.digest import digest
from generator.model.read import read
from generator.model.seal import Seal, SealedLetter
from generator.source.document import diagnostics
from generator.source.folder import Folder
from generator.source.load import load
from generator.texts.formats import Outgoing

BROKEN = "seal-broken"
_OURS = b"html|head|meta|title|style|body|article|div|h1|p|br|table|thead|tbody|tr|th|td|ol|li|!doctype"
_TAG = re.compile(rb"<(?!/?(?:" + _OURS + rb")\b)[a-z/!?]", re.IGNORECASE)
_ATTRIBUTE = re.compile(rb"<[^>]*[\s\"'/](?:on\w+|href|src|style|http-equiv)\s*=|@import|url\(", re.IGNORECASE)
"""What no letter of ours has in HTML: a sealed file comes from the repository, and the site shows it as it is."""


def sent_folder(case_id: str) -> str:
    """Where sealed letters stand."""
    return f"cases/{case_id}/sent"


def seals(folder: Folder, case_id: str, language: str) -> tuple[tuple[SealedLetter, ...], tuple[Diagnostic, ...]]:
    """The sealed letters of a case whose seals hold, and what is wrong with the others, each at its record's line."""
    kept: list[SealedLetter] = []
    found: list[Diagnostic] = []
    for path in folder.files(sent_folder(case_id), ".yaml"):
        document = load(folder, path)
        if isinstance(document, list):
            found += document
            continue
        seal = read(Seal, document.data, language=language)
        trouble = seal if isinstance(seal, list) else list(_broken(folder, case_id, seal))
        found += diagnostics(document, trouble)
        if isinstance(seal, Seal) and not trouble:
            kept.append(_opened(folder, case_id, path, seal))
    return tuple(kept), tuple(found)


def with_seals(letters: Iterable[Outgoing], sealed: Sequence[SealedLetter]) -> list[Outgoing]:
    """The *letters*, those that were sealed with what was sealed."""
    by_name = {(one.name, one.seal.language): one for one in sealed}
    return [replace(one, sealed=by_name.get((one.label, one.letter.language))) for one in letters]


def _broken(folder: Folder, case_id: str, seal: Seal) -> Iterator[Finding]:
    """One finding for each sealed file that is missing, has changed, or would run something in a browser."""
    for name, recorded in seal.files.items():
        content = folder.find(f"{sent_folder(case_id)}/{name}")
        found = digest(content).sha256 if isinstance(content, bytes) else "-"
        if found != recorded:
            yield Finding(("files", name), BROKEN, values(file=name, found=found[:12], recorded=recorded[:12]))
        elif isinstance(content, bytes) and name.endswith(".html") and active(content):
            yield Finding(("files", name), BROKEN, values(file=name, found="<script>", recorded="HTML"))


def active(page: bytes) -> bool:
    """Whether an HTML *page* holds what no letter of ours does: a tag or an attribute that could run or fetch."""
    return bool(_TAG.search(page) or _ATTRIBUTE.search(page))


def _opened(folder: Folder, case_id: str, path: str, seal: Seal) -> SealedLetter:
    read_files = {name: folder.read(f"{sent_folder(case_id)}/{name}") for name in seal.files}
    contents = {_form(name): content for name, content in read_files.items() if isinstance(content, bytes)}
    return SealedLetter(path.rpartition("/")[2].removesuffix(".yaml"), seal, contents)


def _form(name: str) -> str:
    """`txt` of `01-first-complaint.en.txt`."""
    return name.rpartition(".")[2]
