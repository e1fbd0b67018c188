"""A letter of the box, traced: for each row of it the template lines and the facts behind it."""

from dataclasses import dataclass
from typing import Any

from generator.facts.dossier import Dossier
from generator.model.letter import Block, Letter
from generator.texts.letters import LetterBox
from generator.texts.markup import blocks, headline, row_lines
from generator.texts.tracing import Ledger, unmarked
from generator.texts.view.sources import SOURCES
from generator.texts.view.wording import Wording


@dataclass(frozen=True, slots=True)
class TracedRow:
    """One row of a letter: its *block*, its *cells*, the *template* lines that word it, the *facts* it states.

    A fact is a model of the case, or a path in it or of a file of the playbook.
    """

    block: Block
    cells: tuple[str, ...]
    template: tuple[tuple[str, int], ...]
    facts: tuple[Any, ...]


def traced(box: LetterBox, facts: Dossier, kind: str, language: str, body: str = "") -> tuple[Letter, list[TracedRow]]:
    """The letter that `box.write` has written without trouble, and its rows in order."""
    compiled = box.compiled[kind, language]
    wording = Wording(facts, box.playbook, box.tongues[language], kind, body)
    ledger, path = Ledger(), compiled.template.path
    titled, written = compiled.marked
    said = box.names(facts, kind, language, compiled.names, body)
    names = {
        name: ledger.told(value, SOURCES[name](wording) if name in SOURCES else None) for name, value in said.items()
    }
    head = unmarked(titled.render(names), path)
    subject = headline(" ".join(line.text for line in head))
    told = ledger.told(subject, tuple(ledger.facts[n] for line in head for n in line.facts))
    lines = unmarked(written.render({**names, "subject": told}), path)
    rendered = "\n".join(line.text for line in lines)
    letter = Letter(facts.id, kind, language, subject, blocks(rendered))
    rows = [(block, row) for block in letter.blocks for row in block.rows]
    return letter, [
        TracedRow(block, row, lines[n].template, tuple(ledger.facts[fact] for fact in lines[n].facts))
        for (block, row), n in zip(rows, row_lines(rendered), strict=True)
    ]
