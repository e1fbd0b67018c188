"""Where the marks of a figure lie, read from its SVG by another way than it was written."""

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_COMMAND = re.compile(r"([MHVhvlz])([^MHVhvlz]*)")
_NUMBER = re.compile(r"-?\d+")
SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Outline:
    """Width and height of the view box, title and description as read, and the points of each class of path."""

    width: int
    height: int
    title: str
    described: str
    points: dict[str, list[tuple[int, int]]]

    @property
    def outside(self) -> list[tuple[int, int]]:
        """The points that leave the view box."""
        every = (point for points in self.points.values() for point in points)
        return [(x, y) for x, y in every if not (0 <= x <= self.width and 0 <= y <= self.height)]


def outline(svg: str) -> Outline:
    """The outline of *svg*, which has to be XML as it stands."""
    root = ET.fromstring(svg)  # noqa: S314 - of our own making
    _, _, width, height = (int(number) for number in root.attrib["viewBox"].split())
    assert root.attrib["role"] == "img"
    named = [root.find(f"*[@id='{name}']") for name in root.attrib["aria-labelledby"].split()]
    title, described = ("" if one is None else one.text or "" for one in named)
    points: dict[str, list[tuple[int, int]]] = {}
    for path in root.findall("path"):
        points.setdefault(path.attrib["class"], []).extend(walked(path.attrib["d"]))
    return Outline(width, height, title, described, points)


def walked(drawn: str) -> list[tuple[int, int]]:
    """Every point that the pen comes to; raises where anything but whole numbers and known commands is written."""
    assert re.fullmatch(r"(?:[MHVhvl][-\d ]+|z)*", drawn), drawn
    x = y = 0
    found: list[tuple[int, int]] = []
    for command, said in _COMMAND.findall(drawn):
        numbers = [int(number) for number in _NUMBER.findall(said)]
        if command == "M":
            x, y = numbers
        elif command in "Hh":
            x = numbers[0] + (x if command == "h" else 0)
        elif command in "Vv":
            y = numbers[0] + (y if command == "v" else 0)
        elif command == "l":
            assert len(numbers) % 2 == 0
            for across, down in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = x + across, y + down
                found.append((x, y))
            continue
        found.append((x, y))
    return found
