"""`playbook letter --origin`: which template line and which facts stand behind each line of a letter."""

import json

from tests.commands.run import run
from tests.repository import ROOT

LETTER = ("letter", "hk2-server-down", "first-complaint", "--in", "zh")


def test_a_table_of_origins() -> None:
    """Template line, place in the case with its line, exhibits; the letter itself is not printed."""
    done = run(ROOT, *LETTER, "--origin", language="zh")
    assert done.code == 0
    (fact,) = (line.split() for line in done.out.splitlines() if "incident.outages[0]" in line)
    assert [fact[0], *fact[-5:]] == ["facts", "incident.outages[0]", "(case.yaml:21)", "E1", "E2", "E3"]
    name, _, line = next(word for word in fact if word.startswith("part-facts")).partition(":")
    assert "outage.period" in (ROOT / "playbook/letters" / name).read_text(encoding="utf-8").split("\n")[int(line) - 1]


def test_origins_as_data() -> None:
    """Whole texts, and paths from the root."""
    told = json.loads(run(ROOT, *LETTER, "--origin", "--format", "json").out)
    letter = run(ROOT, *LETTER).out
    purpose = next(one for one in told if one["element"] == "purpose")
    assert purpose["text"] in letter
    assert purpose["template"] == ["playbook/letters/first-complaint/zh.md.j2:9"]
    assert [one["path"] for one in purpose["facts"]] == ["incident.kind", "service"]
    assert {e for one in told for e in one["exhibits"]} == {"E1", "E2", "E3", "E4"}


def test_a_format_that_does_not_fit() -> None:
    """An origin is no PDF, and a letter no JSON."""
    assert run(ROOT, *LETTER, "--origin", "--format", "pdf").code == 2
    refused = run(ROOT, *LETTER, "--format", "json")
    assert refused.code == 2
    assert "--origin" in refused.said
