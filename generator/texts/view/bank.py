"""Whole sentences that letters share, as a template asks for them."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property

from generator.model.phrases import Sentence
from generator.texts.tongue import fill, placeholders
from generator.texts.view import demands
from generator.texts.view.wording import Wording


class Bank(Mapping[str, str]):
    """Sentences by id, `_` for `-`, so that a template can say `reservation.partial`; each is filled in when it does.

    One that is not written in the letter's language, or names what the letter does not know, such as a body, is not
    among them.
    """

    def __init__(self, wording: Wording, sentences: Mapping[str, Sentence]) -> None:
        self._wording = wording
        self._sentences = sentences

    def __getitem__(self, name: str) -> str:
        found = self._sentences.get(name.replace("_", "-"))
        text = self._wording.own(found.sentence) if found else None
        if text is None or not placeholders(text) <= self._known.keys():
            raise KeyError(name)
        return fill(text, **self._known)

    def __iter__(self) -> Iterator[str]:
        return (name for name in (entry.replace("-", "_") for entry in self._sentences) if name in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @cached_property
    def _known(self) -> dict[str, str]:
        """What a sentence may name: the day of this letter's reply, and that of the outcome or the last message."""
        w = self._wording
        last, heard = w.dossier.ending.last, [e for e in w.dossier.log if not e.ours]
        day = last.on if last else w.dossier.local_day(heard[-1].at) if heard else None
        return {
            **({"by": by} if (by := demands.reply_by(w)) else {}),
            **({"day": w.tongue.day(day)} if day else {}),
        }


def bank(name: str) -> Callable[[Wording], Bank]:
    """What gives the sentences of the bank called *name*."""
    return lambda w: Bank(w, getattr(w.playbook.phrases, name))
