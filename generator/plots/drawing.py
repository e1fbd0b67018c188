"""A figure as a page shows it: the drawing, what its axes say, and the same data as a table."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.plots.clock import RoundTime
from generator.plots.scale import Scale


@dataclass(frozen=True, slots=True)
class Mark:
    """A word beside an axis; *place* is thousandths of its length, from the left or from the top."""

    place: int
    label: str


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a figure, in words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """*svg* and its *height* in pixels, marks *below* it and at its *left*; its *table*.

    Of lanes the *names*, and what stands at their *ends*.
    """

    svg: str
    height: int
    below: tuple[Mark, ...] = ()
    left: tuple[Mark, ...] = ()
    names: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    table: Table | None = None


_NARROWEST = 30
"""Thousandths from either end within which a mark would hang over the edge."""


def thousandths(place: int, length: int) -> int:
    """*place* on a line of *length*."""
    return (2_000 * place + length) // (2 * length)


def below(times: tuple[RoundTime, ...], scale: Scale) -> tuple[Mark, ...]:
    """The marks of *times*; those too near to an end are left out, their grid line stays."""
    return inside(Mark(thousandths(scale.moment(one.at), scale.length), one.label) for one in times)


def inside(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """The *marks* below a figure that hang over neither edge."""
    return tuple(mark for mark in marks if _NARROWEST <= mark.place <= 1_000 - _NARROWEST)
