"""A body that names a kind of letter, a kind of incident or a source that is not there."""

from collections.abc import Collection, Iterator

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.body import Body
from generator.model.playbook import Playbook
from generator.source.nearest import nearest

ID = "unknown-in-body"
_TRAITS = ("independence", "publishes_results", "fee", "legal_force")


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each such name."""
    for id_, body in playbook.bodies.items():
        for path, name, known in _named(playbook, body):
            if name not in known:
                told = values(name=name, known=", ".join(sorted(known)), nearest=nearest(name, known))
                yield f"playbook/bodies/{id_}.yaml", Finding(path, ID, told)


def _named(playbook: Playbook, body: Body) -> Iterator[tuple[Path, str, Collection[str]]]:
    if body.letter is not None:
        yield ("letter",), body.letter, (*playbook.kinds, *playbook.broken_kinds)
    subjects = [(("accepts", "subjects"), body.accepts.subjects)]
    subjects += [(("limits", n, "subjects"), limit.subjects) for n, limit in enumerate(body.limits)]  # type: ignore[misc] # a path is of words and numbers
    for path, one in subjects:
        for n, kind in enumerate(one.of):
            yield (*path, "of", n), kind, tuple(playbook.phrases.kinds)
    urls = tuple(source.url for source in body.sources)
    for trait in _TRAITS:
        known = getattr(body, trait)
        if known is not None:
            yield (trait, "source"), known.source, urls
