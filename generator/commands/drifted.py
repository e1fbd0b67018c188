"""Sealed letters whose draft has changed since, with the words in which it has."""

from collections.abc import Iterable, Iterator

from generator.build import Office
from generator.commands.setting import Setting
from generator.texts.drift import drift
from generator.texts.formats import Outgoing

_SIGNS = {"added": "+", "removed": "-"}
_MOST, _LONGEST = 6, 40
"""Changes that are shown of one letter, and the characters of each."""


def drifted(letters: Iterable[Outgoing], office: Office, setting: Setting) -> Iterator[str]:
    """A line for each sealed letter that would be written otherwise now."""
    for one in letters:
        words = [
            f"{_SIGNS[change.kind]}{change.text.strip()[:_LONGEST]}"
            for paragraph in drift(one, office.box.tongues)
            for change in paragraph
            if change.kind in _SIGNS and change.text.strip()
        ]
        if words:
            shown = " | ".join(words[:_MOST]) + (" …" if len(words) > _MOST else "")
            yield setting.say("sealed-differs", letter=f"{one.facts.id}/{one.name}", changes=shown)
