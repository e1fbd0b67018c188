"""What an edit may do to a text: put whole lines in at one place, and nothing else."""

import re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")


def added_lines(old: str, new: str) -> list[str]:
    """The lines that *new* has more than *old*, which stand together; every other line is as it was, to the byte.

    A last line without a line end may get one where lines follow it.
    """
    before, after = _LINE.findall(old), _LINE.findall(new)
    if before and not before[-1].endswith("\n") and before[-1] not in after:
        before[-1] += "\r\n" if "\r\n" in old else "\n"
    count = len(after) - len(before)
    assert count > 0, "nothing was added"
    start = next((n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before))
    assert after[:start] + after[start + count :] == before
    return after[start : start + count]
