"""Reading one case folder."""

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.model.case import Case
from generator.model.read import read
from generator.model.scalars.text import LANGUAGE
from generator.source.document import Document, diagnostics
from generator.source.folder import Folder
from generator.source.load import load


def case_path(case_id: str) -> str:
    """Where the case of this id is written."""
    return f"cases/{case_id}/case.yaml"


def load_case(folder: Folder, case_id: str, working: str) -> tuple[Case, Document] | list[Diagnostic]:
    """The case and the document it was read from, or all that is wrong.

    Plain texts are in *working* unless it says otherwise.
    """
    path = case_path(case_id)
    if not folder.exists(path):
        return [Diagnostic(Position(path), "case-file-missing", values(case=case_id))]
    document = load(folder, path)
    if isinstance(document, list):
        return document
    own = document.data.get("language")
    language = own if isinstance(own, str) and LANGUAGE.fullmatch(own) else working
    case = read(Case, document.data, language=language)
    return diagnostics(document, case) if isinstance(case, list) else (case, document)
