"""The table of what is read and refused of the twins, as the documentation shows it."""

from collections import Counter, defaultdict

from generator.evidence.read import read
from tests.evidence.twins import given, opened, twins

BEGIN, END = "<!-- twins: written by `make golden` -->", "<!-- /twins -->"
_HEADS = {
    "en": ("Format", "Twins", "Read", "Refused, and why"),
    "zh": ("格式", "样例", "已读取", "拒绝及原因"),
}


def table(language: str) -> str:
    """A row a folder of twins: how many there are, how many are read, and by which name the others are refused."""
    told: defaultdict[str, list[str]] = defaultdict(list)
    for path in twins():
        found = read(opened(path), given(path))
        told[path.parent.name].append(found.refusal.rule if found.refusal else "")
    head = _HEADS[language]
    rows = [f"| {' | '.join(head)} |", "| --- | ---: | ---: | --- |"]
    for name, results in sorted(told.items()):
        refused = sorted(Counter(rule for rule in results if rule).items())
        why = ", ".join(f"`{rule}`" + (f" × {count}" if count > 1 else "") for rule, count in refused)
        rows.append(f"| {name} | {len(results)} | {results.count('')} | {why or '–'} |")
    return "\n".join(rows)


def with_table(text: str, language: str) -> str:
    """*text* with the table between its marks."""
    before, rest = text.split(BEGIN)
    return f"{before}{BEGIN}\n\n{table(language)}\n\n{END}{rest.split(END)[1]}"
