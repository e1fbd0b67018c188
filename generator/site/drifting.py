"""What today's draft of a sealed letter says otherwise, as the page of its case shows it."""

import re

from generator.base.differing import Change
from generator.site.shelf import Shelf
from generator.texts.drift import drift
from generator.texts.formats import Outgoing

_TAGS = {"same": "span", "added": "ins", "removed": "del"}


def drifting(shelf: Shelf, outgoing: Outgoing) -> list[list[tuple[str, str]]]:
    """The paragraphs that differ, each as tag and text: what was sent, and what came (`ins`) or went (`del`) since."""
    return [[_piece(change) for change in paragraph] for paragraph in drift(outgoing, shelf.tongues)]


def _piece(change: Change) -> tuple[str, str]:
    return _TAGS[change.kind], re.sub(r"\s+", " ", change.text)
