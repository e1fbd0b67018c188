"""What `playbook credit` says of each example case, to the byte. `UPDATE_GOLDEN=1` writes it anew; the diff is the review."""

import json
import os

import pytest

from generator.base.words import LANGUAGES
from generator.build import Built, build
from generator.source.folder import Folder
from generator.texts.claim_json import as_data
from generator.texts.claim_text import as_text
from tests.repository import ROOT, TODAY

GOLDEN = ROOT / "tests" / "golden" / "credit"


@pytest.fixture(scope="module")
def built() -> Built:
    """The repository's own cases on their day."""
    return build(Folder(ROOT), TODAY)


def test_what_each_case_can_claim(built: Built) -> None:
    """Working, window and words in both languages, and as data; a case in which nothing was down has nothing to claim."""
    assert built.office
    made: dict[str, str] = {}
    for papers in built.papers:
        facts = papers.dossier
        if facts.claim is None:
            assert not facts.downtime.disturbances
            continue
        for language in LANGUAGES:
            tongue = built.office.box.tongues[language]
            made[f"{facts.id}.{language}.txt"] = as_text(facts.claim, facts.provider, tongue, facts.zone)
        data = as_data(facts.claim, built.office.box.tongues["en"], facts.zone)
        made[f"{facts.id}.json"] = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    assert len(made) > 5
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.mkdir(exist_ok=True)
        for old in GOLDEN.iterdir():
            old.unlink()
        for name, text in made.items():
            (GOLDEN / name).write_bytes(text.encode())
    kept = {path.name: path.read_bytes().decode() for path in GOLDEN.iterdir()}
    assert kept == made
