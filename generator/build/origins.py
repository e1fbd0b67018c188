"""From which lines of the case and of the playbook each line of a letter comes."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.base.diagnostic import Diagnostic
from generator.base.position import Path, Position
from generator.build.office import Office
from generator.model.case import Case
from generator.model.exhibit import Exhibit
from generator.model.incident import Outage
from generator.model.load_case import load_case
from generator.model.origin import Basis, Origin
from generator.model.strict import Strict
from generator.source.document import Document, positions
from generator.texts.formats import Outgoing
from generator.texts.traced import traced

PLAYBOOK = "playbook/"
"""Where what is no fact of a case stands."""


def origins(office: Office, letters: Sequence[Outgoing]) -> dict[str, tuple[Origin, ...]] | list[Diagnostic]:
    """By the name of each of these *letters* of one case, the origin of each row of it as it would be written now.

    What is wrong where the case cannot be read: it is read once more, whole, because a letter knows only what had
    happened before it, and would count otherwise.
    """
    if not letters:
        return {}
    loaded = load_case(office.folder, letters[0].facts.id, office.playbook.company.language)
    if isinstance(loaded, list):
        return loaded
    case, document = loaded
    known = list(_walk(case, ()))
    return {one.name: _origins(office, one, case, known, document) for one in letters}


def _origins(
    office: Office, outgoing: Outgoing, case: Case, known: list[tuple[Path, Strict]], document: Document
) -> tuple[Origin, ...]:
    letter = outgoing.letter
    rows = traced(office.box, outgoing.facts, letter.kind, letter.language, outgoing.body)[1]
    resting = [list(dict.fromkeys(path for fact in row.facts for path in _paths(case, known, fact))) for row in rows]
    bases = _bases(document, dict(known), {path for paths in resting for path in paths})
    return tuple(
        Origin(
            row.block.role,
            " · ".join(cell for cell in row.cells if cell),
            tuple(Position(path, line) for path, line in row.template),
            tuple(bases[path] for path in paths),
        )
        for row, paths in zip(rows, resting, strict=True)
    )


def _paths(case: Case, known: list[tuple[Path, Strict]], fact: Any) -> list[Path]:  # noqa: ANN401 - what a view rests on
    """Where *fact* stands: one place, or for one that was read from exhibits, theirs; none where it is unknown."""
    if isinstance(fact, str):
        return [(fact,) if fact.startswith(PLAYBOOK) else tuple(fact.split("."))]
    found = next((path for path, one in known if _same(one, fact)), None)
    if found is not None:
        return [found]
    return [path for one in case.evidence if one.id in _proof(fact) for path in _paths(case, known, one)]


def _bases(document: Document, known: dict[Path, Strict], paths: set[Path]) -> dict[Path, Basis]:
    """Each of *paths* with its first line and what proves it; the text is walked once."""
    places = positions(document, [path for path in paths if not str(path[0]).startswith(PLAYBOOK)])
    files = {path: Basis(str(path[0]), Position(str(path[0]))) for path in paths - places.keys()}
    return files | {path: Basis(_written(path), place, _proof(known.get(path))) for path, place in places.items()}


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, Strict]]:  # noqa: ANN401 - any part of a case
    """Every model in *value* with its path; a field's name is its key."""
    if isinstance(value, Strict):
        yield path, value
        for name, field in type(value).model_fields.items():
            yield from _walk(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, tuple):
        for n, one in enumerate(value):
            yield from _walk(one, (*path, n))


def _same(one: Strict, fact: Any) -> bool:  # noqa: ANN401 - a fact as a letter knew it
    """Whether they are one fact; of an outage that had not ended yet its beginning tells."""
    if type(one) is not type(fact):
        return False
    return one == fact or (isinstance(one, Outage) and isinstance(fact, Outage) and one.start == fact.start)


def _proof(fact: Any) -> tuple[str, ...]:  # noqa: ANN401 - any fact
    return (fact.id,) if isinstance(fact, Exhibit) else tuple(getattr(fact, "exhibits", ()))


def _written(path: Path) -> str:
    """`incident.outages[0].symptom`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")
