"""Round numbers along an axis: steps of one, two or five times a power of ten."""

from itertools import count

_STEPS = (1, 2, 5)


def round_numbers(highest: int, most: int) -> tuple[int, ...]:
    """0 and up in equal steps, the last at or above *highest*; at most *most* steps, and never none.

    Why the last is above: it is the top of the axis, and a line then ends below it.
    """
    wanted = max(highest, 1)
    step = next(
        base * 10**power for power in count() for base in _STEPS if -(-wanted // (base * 10**power)) <= max(most, 1)
    )
    return tuple(range(0, -(-wanted // step) * step + 1, step))
