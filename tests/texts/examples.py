"""The three example cases of this repository, as their papers are on the day they are written for."""

from functools import cache

from generator.base.artifact import Artifact
from generator.build import Office, artifacts, examine
from generator.model.letter import Letter
from generator.texts.formats import Papers
from tests.facts.desk import office

EXAMPLES = (
    "2026-11-02-billed-after-cancellation",
    "2026-11-06-evening-packet-loss",
    "2026-11-10-hk2-server-down",
)


@cache
def papers(case: str, of: Office | None = None) -> Papers:
    """Everything that was written for *case*."""
    examined = examine(of or office(), case)
    assert examined.papers, examined.diagnostics
    return examined.papers


def example_letter(case: str, language: str) -> Letter:
    """The first letter of *case* in *language*."""
    return next(one.letter for one in papers(case).letters if one.letter.language == language)


@cache
def files(case: str) -> tuple[Artifact, ...]:
    """Every file of *case*."""
    return tuple(artifacts(office(), papers(case)))
