"""What a case is called on pages."""

from generator.facts.dossier import Dossier
from generator.site.shelf import Shelf


def case_title(shelf: Shelf, dossier: Dossier) -> str:
    """Its title; where it has none, its kind and service."""
    if dossier.case.title:
        return shelf.plain(dossier.case.title)
    kind = shelf.playbook.phrases.kinds[dossier.case.incident.kind]
    return f"{shelf.plain(kind.name)} · {dossier.case.service.id}"
