"""The short words of letters and pages: which of them a language must have."""

import re
from collections.abc import Callable, Iterable, Mapping

from generator.base.catalogue import package_data
from generator.base.words import LANGUAGES

_DATA = package_data("messages/strings.yaml")
REQUIRED_STRINGS: frozenset[str] = frozenset(_DATA["keys"])
"""The words that letters and pages ask for."""
LETTER_STRINGS: Mapping[str, frozenset[str]] = {name: frozenset(keys) for name, keys in _DATA["letters"].items()}
"""The words of letters: those that any letter asks for (`any`), and those behind a name that templates can use."""
_ANY = "any"
_CODE = re.compile(r"\{[{%](.*?)[}%]\}", re.DOTALL)
"""What stands between the braces of a template."""


def required_strings(
    language: str, strings: Mapping[str, Mapping[str, str]], templates: Iterable[str]
) -> frozenset[str]:
    """The keys that *language* must have, whose letters are written from *templates*.

    A language of the site: all that the generator asks for, and all that another language of the site has.
    A language of letters only: what any letter asks for, and what the names in its templates need besides.
    """
    if language in LANGUAGES:
        return REQUIRED_STRINGS.union(*(words.keys() for own, words in strings.items() if own in LANGUAGES))
    used = {name for text in templates for code in _CODE.findall(text) for name in re.findall(r"\w+", code)}
    return frozenset().union(*(keys for name, keys in LETTER_STRINGS.items() if name in used | {_ANY}))


def whole(strings: Mapping[str, Mapping[str, str]], written: Callable[[str], Iterable[str]]) -> tuple[str, ...]:
    """The languages that lack no word that they need for what is *written* in them, sorted."""
    return tuple(
        sorted(
            language
            for language, words in strings.items()
            if words.keys() >= required_strings(language, strings, written(language))
        )
    )
