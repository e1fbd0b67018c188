"""By what a list of cases can be narrowed: provider, kind, status, owner."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generator.facts.status import status
from generator.site.shelf import Shelf
from generator.texts.formats import Papers
from generator.texts.progress import state

LABELS = {"provider": "column_provider", "kind": "column_kind", "status": "column_state", "owner": "fact_owner"}
"""What a case can be sorted under, and the string that names it."""
Traits = Mapping[str, tuple[str, str]]
"""Of one case: for each name of LABELS the key, as it stands in an address, and what people read."""


def traits(shelf: Shelf, papers: Papers) -> Traits:
    """Under what this case is sorted."""
    d = papers.dossier
    row, kind = status(d), d.case.incident.kind
    return {
        "provider": (d.case.provider, shelf.plain(d.provider.name)),
        "kind": (kind, shelf.plain(shelf.playbook.phrases.kinds[kind].name)),
        "status": (str(row.status), state(row, shelf.tongue)),
        "owner": (d.signatory.role, shelf.plain(d.signatory.title)),
    }


def filters(shelf: Shelf, rows: Iterable[Traits]) -> list[dict[str, Any]]:
    """The choices for these rows, those with most rows first; a name with one choice only is left out."""
    kept = list(rows)
    made = []
    for name, label in LABELS.items():
        counted = Counter(row[name] for row in kept)
        options = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        if len(options) > 1:
            choices = [{"key": key, "text": text, "count": count} for (key, text), count in options]
            made.append({"name": name, "label": shelf.tongue.words[label], "options": choices})
    return made
