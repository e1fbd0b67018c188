"""The few marks of SVG that figures are made of. Colours and strokes are CSS; every text is escaped.

A figure holds no text that is seen: it is stretched to the width it gets, and letters would be stretched too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

WIDTH = 720
"""Units of every figure from left to right; about a pixel each on a desk."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a figure says of itself: its *name*, unique on its page, title, description, and the head of its table."""

    name: str
    title: str
    described: str
    head: tuple[str, ...] = ()


def picture(told: Told, width: int, height: int, body: str) -> str:
    """One figure; *body* is drawn in units, of which *height* are as many pixels and *width* all that there is."""
    title, described = text(told.title), text(told.described)
    return (
        f'<svg class="pb-svg" style="height:{height}px" viewBox="0 0 {width} {height}" preserveAspectRatio="none"'
        f' role="img" aria-labelledby="{told.name}-t {told.name}-d"><title id="{told.name}-t">{title}</title>'
        f'<desc id="{told.name}-d">{described}</desc>{body}</svg>'
    )


def path(kind: str, parts: Iterable[str], width: int = 0) -> str:
    """One path of the class *kind*, with a stroke of *width* units; nothing where there are no *parts*."""
    drawn = "".join(parts)
    stroke = f' stroke-width="{width}"' if width else ""
    return f'<path class="{kind}"{stroke} d="{drawn}"/>' if drawn else ""


def box(x: int, y: int, width: int, height: int) -> str:
    """A rectangle."""
    return f"M{x} {y}h{width}v{height}h-{width}z"


def across(y: int, left: int, right: int) -> str:
    """A level line."""
    return f"M{left} {y}H{right}"


def upright(x: int, top: int, bottom: int) -> str:
    """A plumb line."""
    return f"M{x} {top}V{bottom}"


def dot(x: int, y: int) -> str:
    """A point, as large and as round as CSS makes the ends of its stroke."""
    return f"M{x} {y}h0"


def text(said: str) -> str:
    """*said* on one line, escaped, without the characters that XML knows not."""
    known = (c for c in said if c.isprintable() or c.isspace())
    return escape(" ".join("".join(known).split()))
