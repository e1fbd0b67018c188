"""How any fact is put into the words of one language: phrases, names, citations."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.dossier import Dossier
from generator.model.playbook import Playbook
from generator.model.scalars.text import Text
from generator.texts.tongue import Tongue, fill


@dataclass(frozen=True, slots=True)
class Wording:
    """One dossier, to be said in one language with the playbook's words.

    *kind* is the letter that says it, *body* to whom it goes, where that is one.
    """

    dossier: Dossier
    playbook: Playbook
    tongue: Tongue
    kind: str
    body: str = ""

    def phrase(self, text: Text | None, **values: str) -> str:
        """The phrase in this language with *values* put in; nothing where the bank has none."""
        said = text.get(self.tongue.language) if text else None
        return fill(said, **values) if said else ""

    def own(self, text: Text | None) -> str | None:
        """A text of the case, only if it is written in this language: never printed in the wrong one."""
        return text.get(self.tongue.language) if text else None

    def named(self, text: Text) -> str:
        """A name, in this language or the one it has: a name is not translated by leaving it out."""
        return text.nearest(self.tongue.language)[1]

    def paragraphs(self, text: Text | None) -> list[str]:
        """The paragraphs of a text of the case, if it is written in this language."""
        own = self.own(text)
        return own.split("\n\n") if own else []

    def cite(self, ids: Sequence[str]) -> str:
        """`(Exhibits 1 and 2)`, with the blank before it where the language has one; nothing for no exhibit."""
        numbers = self.numbers(ids)
        if not numbers:
            return ""
        return fill(
            self.tongue.words["cite_one" if len(numbers) == 1 else "cite_many"], list=self.tongue.listed(numbers)
        )

    def numbers(self, ids: Sequence[str]) -> list[str]:
        """The numbers that these exhibits have in the letter."""
        return [str(e.number) for e in self.dossier.exhibits if e.exhibit.id in ids] if ids else []
