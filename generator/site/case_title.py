"""What a case is called on pages."""

from markupsafe import Markup

from generator.facts.dossier import Dossier
from generator.site.shelf import Shelf


def case_title(shelf: Shelf, dossier: Dossier) -> str:
    """Its title; where it has none, its kind and service."""
    if dossier.case.title:
        return shelf.plain(dossier.case.title)
    kind = shelf.playbook.phrases.kinds[dossier.case.incident.kind]
    return f"{shelf.plain(kind.name)} · {dossier.case.service.id}"


def case_heading(shelf: Shelf, dossier: Dossier) -> Markup | str:
    """The same for the text of a page: marked with its language where that is not the page's."""
    return shelf.said(dossier.case.title) if dossier.case.title else case_title(shelf, dossier)
