"""The same case gives the same bytes, in whatever process and with whatever seed of the hashes."""

import json
import os
import subprocess
import sys

from tests.repository import ROOT

SCRIPT = """
import hashlib, json
from generator.base.artifact import Artifact
from generator.build import artifacts, printing
from tests.facts.desk import office
from tests.texts.examples import EXAMPLES, papers
made = {}
for case in EXAMPLES:
    for one in artifacts(office(), papers(case)):
        made[one.path] = one.content
    for one in printing(office(), papers(case), made.get):
        assert isinstance(one, Artifact), one
        made[one.path] = one.content
print(json.dumps({path: hashlib.sha256(content).hexdigest() for path, content in made.items()}))
"""


def _hashes(seed: str) -> dict[str, str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_two_runs_and_two_seeds_give_the_same_bytes() -> None:
    """PDF, Word and packs of the examples, too."""
    first, second = _hashes("1"), _hashes("2")
    assert {path.rpartition(".")[2] for path in first} >= {"pdf", "docx", "zip", "eml", "txt"}
    assert first == second
