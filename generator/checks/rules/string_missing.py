"""A short word that one language has and another lacks."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding, values
from generator.model.playbook import Playbook

ID = "string-missing"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each key that another language's strings have."""
    everything = {key for words in playbook.strings.values() for key in words}
    for language, words in sorted(playbook.strings.items()):
        for key in sorted(everything - words.keys()):
            yield f"playbook/strings/{language}.yaml", Finding((), ID, values(key=key, language=language))
