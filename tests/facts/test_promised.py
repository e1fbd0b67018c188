"""The promise that letters quote, and the warning about one that nobody confirmed."""

from generator.checks.rules import unconfirmed_clause
from generator.facts.dossier import Dossier
from generator.facts.promised import promised
from generator.model.letter import Letter
from tests.facts.desk import office, open_on
from tests.repository import CASE

OTHER = {"provider": "tencent-cvm", "service": "{id: ins-1, fee: 100.00 CNY per month}"}
"""A profile whose promise was seen in a copy only."""


def _warned(opened: Dossier) -> bool:
    return any(found.path == ("provider",) for found in unconfirmed_clause.check(opened))


def test_a_promise_that_is_quoted_is_warned_of() -> None:
    """No credit is asked for, and the letter says what was promised all the same."""
    opened = open_on("2026-11-16", CASE, **OTHER)
    found = promised(opened)
    assert found is not None
    assert found.uptime is not None
    assert _warned(opened)
    letter = office().box.write(opened, "first-complaint", "en")
    assert isinstance(letter, Letter)
    assert "You promise availability of" in letter.having("contract")[0].rows[0][0]


def test_one_that_is_not_quoted_is_not() -> None:
    """A blocked port is no outage: the letter is silent about the promise, and so is the check."""
    port = "{kind: port-blocked, events: [{at: 2026-11-10 09:12, kind: port-blocked, found: '25'}]}"
    opened = open_on("2026-11-16", CASE, **OTHER, incident=port)
    assert promised(opened) is None
    assert not _warned(opened)
    letter = office().box.write(opened, "first-complaint", "en")
    assert isinstance(letter, Letter)
    assert "availability" not in letter.having("contract")[0].rows[0][0]
