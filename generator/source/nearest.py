"""The known word that a mistyped one was meant to be."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str:
    """The one of *known* most like *word*, or nothing where none is like it."""
    matches = get_close_matches(word[:60].lower().strip("　 "), list(known), n=1, cutoff=0.6)
    return matches[0] if matches else ""
