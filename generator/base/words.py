"""What the generator itself says to people, in their language."""

from collections.abc import Mapping
from functools import cache

from generator.base.catalogue import package_data
from generator.base.diagnostic import Diagnostic
from generator.base.rule import rule

LANGUAGES = ("zh", "en")
"""The languages the generator speaks; letters may go out in any other."""


@cache
def _catalogue(language: str) -> Mapping[str, str]:
    return package_data(f"messages/{language}.yaml")


def say(key: str, language: str, /, **values: object) -> str:
    """The sentence *key* in *language* with *values* put in. KeyError for an unknown key: our own bug."""
    return _catalogue(language)[key].format_map(values)


def message(diagnostic: Diagnostic, language: str) -> str:
    """What *diagnostic* says, with the nearest known word and the corrected line where they are known.

    A value that is itself in words comes once a language, as `why.zh` and `why.en`, and is named `why`.
    """
    values = {name.removesuffix(f".{language}"): value for name, value in diagnostic.values}
    parts = [rule(diagnostic.rule).message[language].format_map(values)]
    if values.get("nearest"):
        parts.append(say("did-you-mean", language, nearest=values["nearest"]))
    if values.get("write"):
        parts.append(say("write", language, write=values["write"]))
    return say("joiner", language).join(parts)
