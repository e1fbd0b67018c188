"""Two texts of one letter beside each other, element by element, line by line.

Why: whoever reads only the team's language can approve what goes out in another, because each line stands beside
its twin, and a line that has none is marked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from generator.model.letter import Block, Letter
from generator.texts.as_html import page
from generator.texts.as_markdown import escaped
from generator.texts.tongue import Tongue, fill

FRAME = ("sender", "references", "addressee", "closing", "signature")
"""Elements that each language words in its own number of lines: they are compared as a whole."""
MISSING = "—"
"""What stands where one side has nothing."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an element with this *role*, in our language and in theirs; empty where one of them lacks it."""

    role: str
    ours: str
    theirs: str

    @property
    def whole(self) -> bool:
        """Whether both sides say it."""
        return bool(self.ours and self.theirs)


def rows(ours: Letter, theirs: Letter) -> tuple[Row, ...]:
    """The two letters side by side, in the order of ours; what only theirs has stands behind."""
    return tuple(
        Row(role, a, b)
        for role in dict.fromkeys([*ours.roles(), *theirs.roles()])
        for a, b in _paired(ours.having(role), theirs.having(role))
    )


def _paired(ours: tuple[Block, ...], theirs: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """Blocks of one shape go together, in order; within them, line by line."""
    left, right = list(ours), list(theirs)
    while left or right:
        a = left.pop(0) if left else None
        b = _twin(a, right) if a else right.pop(0)
        yield from zip_longest(_lines(a), _lines(b), fillvalue="")


def _twin(block: Block, others: list[Block]) -> Block | None:
    """The first of *others* with the shape of *block*, taken out; none where there is none."""
    found = next((other for other in others if _shape(other) == _shape(block)), None)
    if found:
        others.remove(found)
    return found


def _shape(block: Block) -> str:
    """Whether it is a list, a table or plain text: how many lines an address has differs from language to language."""
    return block.shape if block.shape in ("list", "table") else "text"


def _lines(block: Block | None) -> list[str]:
    """The lines of a block, list items with their number, the cells of a row on one line; of the frame, one line."""
    if block is None:
        return []
    texts = [" · ".join(cell for cell in row if cell) for row in block.rows]
    if block.role in FRAME:
        return [" / ".join(texts)]
    return [f"{n}. {text}" if block.shape == "list" else text for n, text in enumerate(texts, 1)]


def as_markdown(ours: Letter, theirs: Letter, tongue: Tongue, other: Tongue, *, unreviewed: bool = False) -> str:
    """The working copy as Markdown, in one table; *tongue* is ours, *other* that of the letter.

    *unreviewed*: nobody answers for the wording of theirs yet, which stands above it.
    """
    head = f"| {tongue.words['name']} | {other.words['name']} |\n| --- | --- |\n"
    paired = rows(ours, theirs)
    body = "\n".join(f"| {escaped(row.ours or MISSING)} | {escaped(row.theirs or MISSING)} |" for row in paired)
    mark = f"**{escaped(_mark(tongue, other))}**\n\n" if unreviewed else ""
    return f"# {escaped(ours.subject)}\n\n{mark}{escaped(_lede(paired, tongue))}\n\n{head}{body}\n"


def as_html(ours: Letter, theirs: Letter, tongue: Tongue, other: Tongue, *, unreviewed: bool = False) -> str:
    """The working copy as a file of its own that prints on A4; lines that one side lacks are marked."""
    paired = rows(ours, theirs)
    names = "".join(f'<th scope="col">{escape(one.words["name"])}</th>' for one in (tongue, other))
    cells = "\n".join(_row(row, ours.language, theirs.language) for row in paired)
    mark = f'<p class="mark">{escape(_mark(tongue, other))}</p>\n' if unreviewed else ""
    section = (
        f'<section class="sheet side">\n<h1>{escape(ours.subject)}</h1>\n{mark}<p>{escape(_lede(paired, tongue))}</p>\n'
        f"<table><thead><tr>{names}</tr></thead><tbody>\n{cells}\n</tbody></table>\n</section>"
    )
    return page(ours.subject, ours.language, section)


def _row(row: Row, ours: str, theirs: str) -> str:
    mark = "" if row.whole else ' class="lacking"'
    return (
        f'<tr{mark}><td lang="{ours}">{escape(row.ours or MISSING)}</td>'
        f'<td lang="{theirs}">{escape(row.theirs or MISSING)}</td></tr>'
    )


def _mark(tongue: Tongue, other: Tongue) -> str:
    """That somebody who writes the other language has to read it before it goes out."""
    return fill(tongue.words["unreviewed_side"], language=tongue.language_name(other.language))


def _lede(paired: tuple[Row, ...], tongue: Tongue) -> str:
    """How to read it, and how many lines only one side has."""
    lacking = sum(not row.whole for row in paired)
    said = [tongue.words["side_lede"]]
    if lacking:
        said.append(fill(tongue.words["side_lacking"], count=str(lacking)))
    return tongue.words["sentence_join"].join(said)
