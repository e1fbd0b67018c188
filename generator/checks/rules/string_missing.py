"""A short word that a language lacks."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.playbook import Playbook
from generator.model.strings import required_strings

ID = "string-missing"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each key that letters, pages or another language of the site have."""
    for language, words in sorted(playbook.strings.items()):
        needed = required_strings(language, playbook.strings, playbook.templates(language))
        for key in sorted(needed - words.keys()):
            yield f"playbook/strings/{language}.yaml", Finding((), ID, values(key=key, language=language))
