import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.evidence.derivable import examined
from tests.evidence.mutations import mutated
from tests.evidence.twins import TWINS, opened, twins
from tests.evidence.twins import given as said

FORMATS = sorted({path.parent.name for path in twins()})
assert FORMATS, "no twins found"
_QUIET = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("form", FORMATS)
@_QUIET
@given(seed=st.integers(0, 2**32))
def test_spoiled_files_are_read_or_refused_and_nothing_is_invented(form: str, seed: int, tmp_path: Path) -> None:
    """Whatever happens to a file: no crash, and no figure that its text does not say. `make fuzz` does it longer."""
    dice = random.Random(seed)  # noqa: S311 - accidents, no secrets
    others = twins()
    own = [path for path in others if path.parent == TWINS / form]
    examined(
        tmp_path / "file",
        mutated(opened(dice.choice(own)).read_bytes(), dice.choice(others).read_bytes(), dice),
        said(),
    )


@_QUIET
@given(
    content=st.binary(max_size=3000) | st.text(max_size=1500).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_are_read_or_refused(content: bytes, tmp_path: Path) -> None:
    """No bytes make it fail."""
    examined(tmp_path / "file", content, said())
