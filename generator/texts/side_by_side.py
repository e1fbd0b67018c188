"""Two texts of one letter beside each other, element by element, line by line.

Why: whoever reads only the team's language can approve what goes out in another, because each line stands beside
its twin, and a line that has none is marked.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from itertools import zip_longest

from generator.model.letter import Block, Letter
from generator.model.origin import Basis, Origin
from generator.texts import side_times
from generator.texts.as_html import page
from generator.texts.as_markdown import escaped, table
from generator.texts.side_times import Clocks
from generator.texts.tongue import Tongue, fill

FRAME = ("sender", "references", "addressee", "closing", "signature")
"""Elements that each language words in its own number of lines: they are compared as a whole."""
MISSING = "—"
"""What stands where one side has nothing."""
MANY = 6
"""Facts that a cell can name."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of an element with this *role*, in our language and in theirs; empty where one of them lacks it.

    *basis* are the facts of the case behind ours.
    """

    role: str
    ours: str
    theirs: str
    basis: tuple[Basis, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether both sides say it."""
        return bool(self.ours and self.theirs)


@dataclass(frozen=True, slots=True)
class Behind:
    """What is known besides the two texts: where the lines of ours come from (in their order), and the clocks.

    *unreviewed*: nobody answers for the wording of theirs yet, which stands above it.
    """

    origins: tuple[Origin, ...]
    clocks: Clocks
    unreviewed: bool = False


def rows(ours: Letter, theirs: Letter, origins: tuple[Origin, ...] = ()) -> tuple[Row, ...]:
    """The two letters side by side, in the order of ours; what only theirs has stands behind."""
    bases = _by_block(ours, origins)
    return tuple(
        Row(role, a, b, basis)
        for role in dict.fromkeys([*ours.roles(), *theirs.roles()])
        for (a, basis), b in _paired(ours.having(role), theirs.having(role), bases)
    )


_Bases = Mapping[int, list[tuple[Basis, ...]]]
"""For each block, by its identity: the facts of the case behind each of its lines."""


def _by_block(letter: Letter, origins: tuple[Origin, ...]) -> _Bases:
    left = iter([tuple(fact for fact in one.facts if fact.path != fact.position.path) for one in origins])
    return {id(block): _merged(block, [next(left, ()) for _ in block.rows]) for block in letter.blocks}


def _merged(block: Block, bases: list[tuple[Basis, ...]]) -> list[tuple[Basis, ...]]:
    """Of the frame one, as it has one line."""
    return [tuple(dict.fromkeys(one for basis in bases for one in basis))] if block.role in FRAME else bases


def _paired(
    ours: tuple[Block, ...], theirs: tuple[Block, ...], bases: _Bases
) -> Iterator[tuple[tuple[str, tuple[Basis, ...]], str]]:
    """Blocks of one shape go together, in order; within them, line by line."""
    left, right = list(ours), list(theirs)
    while left or right:
        a = left.pop(0) if left else None
        b = _twin(a, right) if a else right.pop(0)
        known = bases[id(a)] if a else []
        lines = list(zip_longest(_lines(a), _lines(b), fillvalue=""))
        for n, (mine, other) in enumerate(lines):
            yield (mine, known[n] if n < len(known) else ()), other


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


def as_markdown(
    ours: Letter,
    theirs: Letter,
    tongue: Tongue,
    other: Tongue,
    behind: Behind | None = None,
) -> str:
    """The working copy as Markdown, in one table; *tongue* is ours, *other* that of the letter.

    *behind* adds a column with the facts, and the clocks at the end.
    """
    paired = rows(ours, theirs, behind.origins if behind else ())
    cells = [[cell or MISSING for cell in _cells(row, tongue, behind)] for row in paired]
    body = table(_names(tongue, other, behind), cells)
    mark = f"**{escaped(_mark(tongue, other))}**\n\n" if behind and behind.unreviewed else ""
    times = side_times.as_markdown(behind.clocks, tongue) if behind else ""
    return f"# {escaped(ours.subject)}\n\n{mark}{escaped(_lede(paired, tongue))}\n\n{body}\n{times}"


def as_html(
    ours: Letter,
    theirs: Letter,
    tongue: Tongue,
    other: Tongue,
    behind: Behind | None = None,
) -> str:
    """The working copy as a file of its own that prints on A4; lines that one side lacks are marked."""
    paired = rows(ours, theirs, behind.origins if behind else ())
    names = "".join(f'<th scope="col">{escape(name)}</th>' for name in _names(tongue, other, behind))
    cells = "\n".join(_row(row, (ours.language, theirs.language), tongue, behind) for row in paired)
    mark = f'<p class="mark">{escape(_mark(tongue, other))}</p>\n' if behind and behind.unreviewed else ""
    times = side_times.as_html(behind.clocks, tongue) if behind else ""
    section = (
        f'<section class="sheet side">\n<h1>{escape(ours.subject)}</h1>\n{mark}<p>{escape(_lede(paired, tongue))}</p>\n'
        f"<table><thead><tr>{names}</tr></thead><tbody>\n{cells}\n</tbody></table>{times}\n</section>"
    )
    return page(ours.subject, ours.language, section)


def _names(tongue: Tongue, other: Tongue, behind: Behind | None) -> list[str]:
    """The heads of the columns."""
    return [tongue.words["name"], other.words["name"], *([tongue.words["side_basis"]] if behind else [])]


def _cells(row: Row, tongue: Tongue, behind: Behind | None) -> list[str]:
    return [
        row.ours,
        row.theirs,
        *([tongue.words["list_clause"].join(_facts(row, tongue)) or MISSING] if behind else []),
    ]


def _facts(row: Row, tongue: Tongue) -> list[str]:
    """The facts behind a row, each with its line in `case.yaml` and its exhibits; of many, the first ones."""
    shown = row.basis if len(row.basis) <= MANY else row.basis[: MANY - 1]
    said = [
        " ".join([fill(tongue.words["side_fact"], path=one.path, line=str(one.position.line)), *one.exhibits])
        for one in shown
    ]
    left = len(row.basis) - len(shown)
    return [*said, fill(tongue.words["side_more"], count=str(left))] if left else said


def _row(row: Row, languages: tuple[str, str], tongue: Tongue, behind: Behind | None) -> str:
    mark = "" if row.whole else ' class="lacking"'
    ours, theirs = languages
    facts = "<br>".join(escape(one) for one in _facts(row, tongue)) or MISSING
    third = f'<td class="basis">{facts}</td>' if behind else ""
    return (
        f'<tr{mark}><td lang="{ours}">{escape(row.ours or MISSING)}</td>'
        f'<td lang="{theirs}">{escape(row.theirs or MISSING)}</td>{third}</tr>'
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
