"""CPU time that the host took away (steal): mpstat, sar, vmstat and top, columns found by name."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.base.diagnostic import values
from generator.evidence.clean import clean
from generator.evidence.given import Given
from generator.evidence.numbers import number
from generator.evidence.source import EvidenceFile
from generator.model.observation import Figure, Remark

NAME = "cpu"
_SAR = re.compile(r"%(?:usr|user)\b.*%steal\b.*%idle")
_VMSTAT_SHARES = ("us", "sy", "id", "wa", "st")
_VMSTAT = re.compile(r"^\s*r\s+b\s+.*\bus\s+sy\s+id\s+wa\s+st\b")
_TOP = re.compile(r"^%?Cpu(?:\(s\)|\d+)\s*:.*\bst\b")
_TOP_PART = re.compile(r"(?<![\d.,])(?P<value>\d{1,3}[.,]\d{1,2})\s*%?\s*(?P<name>us|sy|ni|id|wa|hi|si|st)\b")
_LINUX = re.compile(r"^Linux \S+.*\((?P<host>[^)]*)\)\s+(?P<date>\S+)")
_CLOCK = re.compile(r"^(?P<clock>\d{1,2}:\d{2}:\d{2}(?: [AP]M)?|Average:|Durchschn\.:|平均时间:)\s+(?P<rest>.*)$")
_YEAR = re.compile(r"(?:^|/)(?P<year>\d{4})(?:-|$)")
_MOST_SUM, _LEAST_SUM = Decimal("101.5"), Decimal("98.5")
_HUNDRED = Decimal(100)
_ALARM = Decimal(10)
"""Percent; above it for 20 minutes is what the field calls a noisy neighbour (Scout APM's rule)."""
_FIRST_YEAR = 2005
_MARGIN = 1


def recognises(file: EvidenceFile) -> bool:
    """Whether the header of one of the tools stands in the beginning, with steal in it."""
    return any(
        _SAR.search(line) or _VMSTAT.search(line) or _TOP.match(clean(line)) for line in file.opening.splitlines()[:400]
    )


def parse(file: EvidenceFile, given: Given) -> Iterator[Figure | Remark]:
    """Steal in percent, a figure a row; only times of day are printed, so no row is placed in time."""
    table = _Table()
    seen: list[Decimal] = []
    for line_number, raw in file.lines():
        line = clean(raw)
        match = _LINUX.match(line)
        found = _dated(match["date"], line_number, given) if match else table.read(line, line_number)
        if isinstance(found, Figure):
            seen.append(found.value)
        if found is not None:
            yield found
    yield from _judged(seen)


class _Table:
    """Which table the lines are in: its kind and its columns."""

    def __init__(self) -> None:
        self.kind = ""
        self.columns: list[str] = []
        self.since_boot = True

    def read(self, line: str, number: int) -> Figure | Remark | None:
        """What *line* says; None for a header, a blank, or a row of another table."""
        if _SAR.search(line):
            self.kind, self.columns = "sar", _head(line)
        elif _VMSTAT.search(line):
            self.kind, self.columns, self.since_boot = "vmstat", line.split(), True
        elif _TOP.match(line):
            return _top(line, number)
        elif self.kind == "sar":
            return self._sar(line, number)
        elif self.kind == "vmstat" and re.match(r"^\s*\d", line):
            first, self.since_boot = self.since_boot, False
            return Remark("first-row-since-boot", number) if first else _vmstat(line, self.columns, number)
        return None

    def _sar(self, line: str, number: int) -> Figure | Remark | None:
        """A row; a blank line ends the table, because mpstat -A goes on with others."""
        row = _CLOCK.match(line)
        self.kind = self.kind if line.strip() else ""
        return _sar(row["clock"], row["rest"], self.columns, number) if row else None


def _head(line: str) -> list[str]:
    """The names of the columns behind the clock."""
    names = line.split()
    first = next(place for place, name in enumerate(names) if name == "CPU" or name.startswith("%"))
    return names[first:]


def _sar(clock: str, rest: str, columns: list[str], line: int) -> Figure | Remark | None:
    words = rest.split()
    if len(words) != len(columns) or (columns[0] == "CPU" and words[0] != "all"):
        return None
    named = dict(zip(columns, words, strict=True))
    shares = {name: number(value) for name, value in named.items() if name.startswith("%")}
    steal = shares.get("%steal")
    told = [value for value in shares.values() if value is not None]
    if steal is None or len(told) != len(shares):
        return None
    if min(told) < 0 or not _LEAST_SUM <= sum(told, Decimal()) <= _MOST_SUM or steal > _HUNDRED:
        return Remark("row-edited", line, values(sum=sum(told, Decimal())))
    name = "steal-average" if not clock[0].isdigit() else "steal"
    return Figure(name, steal, "%", None, line, clock.rstrip(":"))


def _vmstat(line: str, columns: list[str], line_number: int) -> Figure | Remark | None:
    words = line.split()
    if not set(_VMSTAT_SHARES) <= set(columns) or len(words) <= max(map(columns.index, _VMSTAT_SHARES)):
        return None
    shares = [number(words[columns.index(name)]) for name in _VMSTAT_SHARES]
    steal = shares[-1]
    told = [value for value in shares if value is not None]
    if steal is None or len(told) != len(shares):
        return None
    extra = number(words[columns.index("gu")]) if "gu" in columns and len(words) > columns.index("gu") else None
    total = sum(told, extra or Decimal())
    if min(told) < 0 or abs(total - _HUNDRED) > _MARGIN + 1 or steal > _HUNDRED:
        return Remark("row-edited", line_number, values(sum=total))
    return Figure("steal", steal, "%", None, line_number)


def _top(line: str, line_number: int) -> Figure | Remark | None:
    parts = {one["name"]: Decimal(one["value"].replace(",", ".")) for one in _TOP_PART.finditer(line)}
    if "st" not in parts:
        return None
    total = sum(parts.values(), Decimal())
    whole = {"us", "sy", "ni", "id", "wa", "st"} <= set(parts)
    if total > _MOST_SUM or (whole and total < _LEAST_SUM):
        return Remark("row-edited", line_number, values(sum=total))
    return Figure("steal", parts["st"], "%", None, line_number, "top")


def _dated(said: str, line: int, given: Given) -> Remark | None:
    """A remark where the year of the header cannot be."""
    match = _YEAR.search(said)
    plausible = match is None or _FIRST_YEAR <= int(match["year"]) <= given.today.year + 1
    return None if plausible else Remark("date-implausible", line, values(said=said))


def _judged(seen: list[Decimal]) -> Iterator[Remark]:
    """What steal proves: little, where it is one moment; and nothing against a plan that sells shared cores."""
    if not seen:
        return
    yield Remark("time-of-day-only", 0)
    if len(seen) == 1:
        yield Remark("steal-snapshot", 0)
    if max(seen) > _ALARM:
        yield Remark("steal-may-be-plan", 0, values(most=max(seen)))
