"""`playbook routes` and the options for letters to bodies, as a person types them."""

import json
from pathlib import Path

from tests.repository import CASE, playbook, write_case

CASE_US = CASE.replace("harbourline", "larkspan") + (
    "log:\n  - {at: 2026-11-11 10:00, direction: out, channel: email, letter: first-complaint}\n"
)


def test_routes_for_machines(repository: Path) -> None:
    """Every body once, what is open first, with days and reasons by key."""
    write_case(repository, CASE_US)
    done = playbook(repository, "routes", "example", "--format", "json")
    assert done.returncode == 0, done.stderr
    both = json.loads(done.stdout)
    told = both["routes"]
    assert len(told) == len(list((repository / "playbook" / "bodies").glob("*.yaml"))) > 12
    assert (told[0]["body"], told[0]["verdict"], told[0]["last"]) == ("us-bbb", "now", "2027-11-09")
    assert told[0]["reasons"] == [{"reason": "complained", "start": "2026-11-11"}]
    assert both["preflight"]["unsettled"] == ["domains", "dns", "mail", "backup", "backup_at"]
    assert [(one["source"], one["status"]) for one in both["preflight"]["clauses"]] == [
        ("https://www.larkspan.example/terms", "fictional")
    ]


def test_routes_for_people(repository: Path) -> None:
    """A table with the reason behind each body, and what is not safe yet below it."""
    write_case(repository, CASE_US)
    said = playbook(repository, "routes", "example").stdout.decode()
    assert "possible now" in said
    assert "no later than 2027-11-09 (12 months from the event, 2026-11-10, that day included)" in said
    assert "domains, DNS, mail, backup elsewhere and recent backup" in said
    assert "- A fee of USD 25.00 for each payment dispute" in said
    assert "(Network Service Terms, clause 9; fictional; https://www.larkspan.example/terms)" in said


def test_a_letter_to_a_body_names_it(repository: Path) -> None:
    """Without the body, or with one that takes no such letter, the command says which there are."""
    write_case(repository, CASE_US)
    done = playbook(repository, "letter", "example", "escalation", "--to", "us-bbb")
    assert done.returncode == 0, done.stderr
    assert "Better Business Bureau (BBB)" in done.stdout.decode()
    wrong = playbook(repository, "letter", "example", "escalation", "--to", "card-visa")
    assert wrong.returncode == 2
    assert "us-bbb" in wrong.stderr.decode()


def test_a_letter_before_its_gate_says_so(repository: Path) -> None:
    """It is written, and standard error says that the body cannot be asked yet, and why."""
    write_case(repository, CASE.replace("harbourline", "larkspan"))
    done = playbook(repository, "letter", "example", "escalation", "--to", "us-bbb")
    assert done.returncode == 0
    assert "first complain to the provider" in done.stderr.decode()
