"""What changes, as Markdown for a pull request."""

import re
from collections.abc import Callable
from html import escape

from generator.base.diagnostic import Diagnostic
from generator.base.differing import Change, tokens
from generator.changes.compare import CaseChange, LetterChange, Side, changes

LONGEST = 60_000
"""Characters: GitHub takes 65,536 in a comment; the rest is counted, not shown."""
Say = Callable[..., str]
_TAGS = {"added": ("<ins>", "</ins>"), "removed": ("<del>", "</del>"), "same": ("", "")}
_CONTEXT = 60


def report(before: Side, after: Side, say: Say, told: Callable[[Diagnostic], str]) -> str:
    """Which cases change and the words of their letters.

    *say* gives our own sentences, *told* the message of a diagnostic.
    """
    found = changes(before, after)
    parts = [
        f"## {say('review-title')}",
        say("review-count", count=len(found)) if found else say("review-nothing"),
    ]
    parts += [_case(change, say) for change in found]
    fresh = sorted(set(after.diagnostics) - set(before.diagnostics))
    if fresh:
        parts.append(
            f"### {say('review-trouble')}\n\n"
            + "\n".join(f"- `{one.position}` {safe(told(one))} `[{one.rule}]`" for one in fresh)
        )
    return _shortened("\n\n".join(parts) + "\n", say)


def safe(text: str) -> str:
    """*text* for a comment: no tag, no Markdown, no mention, no issue reference, no link comes of it."""
    plain = re.sub(r"([\\`*_\[\]|~#])", r"\\\1", escape(text, quote=False))
    return re.sub(r"(https?|www)(:|\.)", r"\1<!-- -->\2", plain.replace("@", "@\N{WORD JOINER}"))


def _case(change: CaseChange, say: Say) -> str:
    head = f"### `{change.case}`\n\n{say(f'review-{change.state}')}"
    return "\n\n".join([head, *(_letter(letter, say) for letter in change.letters)])


def _letter(letter: LetterChange, say: Say) -> str:
    """A folded block a letter: a reviewer opens the one that goes out."""
    body = "\n\n".join(_paragraph(paragraph) for paragraph in letter.paragraphs)
    words = sum(_differing(paragraph) for paragraph in letter.paragraphs)
    summary = f"{escape(letter.name)} · {say('review-words', count=words)}"
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def _differing(paragraph: tuple[Change, ...]) -> int:
    """The words that came, or those that went where more went."""
    counts = {kind: sum(len(tokens(c.text)) for c in paragraph if c.kind == kind) for kind in ("added", "removed")}
    return max(counts.values())


def _paragraph(changes_: tuple[Change, ...]) -> str:
    pieces = [_piece(change, first=n == 0, last=n == len(changes_) - 1) for n, change in enumerate(changes_)]
    return "> " + "".join(pieces).replace("\n", "<br>")


def _piece(change: Change, *, first: bool, last: bool) -> str:
    """One piece; of long stretches that stayed, only what stands next to a change."""
    text = change.text
    if change.kind == "same" and len(text) > 2 * _CONTEXT:
        head = "" if first else text[:_CONTEXT]
        tail = "" if last else text[-_CONTEXT:]
        text = f"{head} … {tail}"
    before, after = _TAGS[change.kind]
    return f"{before}{safe(text)}{after}"


def _shortened(text: str, say: Say) -> str:
    if len(text) <= LONGEST:
        return text
    return (
        text[: text.rfind("\n\n", 0, LONGEST)] + f"\n\n</details>\n\n{say('review-cut', count=len(text) - LONGEST)}\n"
    )
