"""Tables as monitors export them: comma, semicolon or tab; a mark at the beginning; any encoding."""

import csv
from collections.abc import Iterator
from itertools import islice

from generator.evidence.refused import refuse
from generator.evidence.source import EvidenceFile

MOST_ROWS = 1_000_000
_MARKS = ",;\t"


def separator(first: str) -> str:
    """What parts the cells of the *first* row: the mark that it has most of."""
    return max(_MARKS, key=first.count)


def header(file: EvidenceFile) -> list[str]:
    """The cells of the first row that is not empty."""
    first = next((line for line in file.opening.lstrip("\ufeff").splitlines() if line.strip()), "")
    return [cell.strip() for cell in next(csv.reader([first[:10_000]], delimiter=separator(first)), [])]


def rows(file: EvidenceFile) -> Iterator[tuple[int, list[str]]]:
    """Every row that is not empty, with the number of the line where it ends."""
    first = next((line for line in file.opening.lstrip("\ufeff").splitlines() if line.strip()), "")
    reader = csv.reader((line for _, line in file.lines()), delimiter=separator(first))
    try:
        for row in islice(reader, MOST_ROWS + 1):
            if reader.line_num > MOST_ROWS:
                refuse("too-many", reader.line_num, most=MOST_ROWS)
            if any(cell.strip() for cell in row):
                yield reader.line_num, [cell.strip() for cell in row]
    except csv.Error as error:
        refuse("table-broken", reader.line_num, reason=error)
