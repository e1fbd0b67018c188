"""A letter as plain text: what a mail program shows, and what a reviewer reads."""

from generator.model.letter import Block, Letter
from generator.texts.tongue import Tongue

_RULE = "-"


def as_text(letter: Letter, tongue: Tongue) -> str:
    """The letter, wrapped as its language is (English at 72 characters, Chinese not at all)."""
    width = int(tongue.words["wrap"])
    return "\n\n".join(text for block in letter.blocks if (text := _block(block, width, tongue))) + "\n"


def body_text(blocks: tuple[Block, ...], tongue: Tongue) -> str:
    """These *blocks* only, unwrapped: for forms and tickets, which wrap by themselves."""
    return "\n\n".join(_block(block, 0, tongue) for block in blocks)


def _block(block: Block, width: int, tongue: Tongue) -> str:
    if block.role == "subject":
        label = tongue.words["letter_subject"]
        return f"{label}{tongue.words['colon']}{block.rows[0][0]}" if label else block.rows[0][0]
    if block.shape == "table":
        return _table(block, width, tongue)
    heading = tongue.words.get(f"heading_{block.role}", "")
    head = [heading] if heading else []
    if block.shape == "list":
        body = [_wrapped(row[0], width, f"{n}. ") for n, row in enumerate(block.rows, 1)]
    else:
        body = [_wrapped(row[0], width) for row in block.rows]
    return "\n".join([*head, *body])


def _table(block: Block, width: int, tongue: Tongue) -> str:
    """Each row as one item of `head: cell`: columns do not survive a proportional font."""
    head, *rows = block.rows
    colon, join = tongue.words["colon"], tongue.words["cell_join"]
    lines = (join.join(f"{name}{colon}{cell}" for name, cell in zip(head, row, strict=False) if cell) for row in rows)
    return "\n".join(_wrapped(line, width, "- ") for line in lines)


def _wrapped(text: str, width: int, first: str = "") -> str:
    """*text* in lines of at most *width*, broken at blanks only; a word that is longer has a line of its own.

    Why not textwrap: it looks at every character, and texts of letters have single blanks already.
    """
    room = width - len(first)
    if not width or len(text) <= room:
        return first + text
    indent, lines = "\n" + " " * len(first), []
    while len(text) > room:
        end = text.rfind(" ", 0, room + 1)
        end = end if end >= 0 else text.find(" ", room + 1)
        if end < 0:
            break
        lines.append(text[:end])
        text = text[end + 1 :]
    return first + indent.join([*lines, text])
