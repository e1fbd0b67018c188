"""The stages of a complaint, by the examples."""

from datetime import date

import pytest

from generator.build import open_office, prepare
from generator.facts.dossier import Dossier
from generator.facts.stages import Phase, Stage, stages
from generator.source.folder import Folder
from tests.repository import ROOT


def _dossier(case: str, today: date) -> Dossier:
    office, _ = open_office(Folder(ROOT), today)
    assert office
    facts = prepare(office, case).facts
    assert facts
    return facts


@pytest.mark.parametrize(
    ("case", "today", "expected"),
    [
        (
            "2026-11-10-hk2-server-down",
            date(2026, 11, 16),
            (Stage(Phase.GATHERING, date(2026, 11, 10), date(2026, 11, 16)),),
        ),
        (
            "2026-11-04-account-suspended",
            date(2026, 11, 16),
            (
                Stage(Phase.GATHERING, date(2026, 11, 2), date(2026, 11, 4)),
                Stage(Phase.WAITING, date(2026, 11, 4), date(2026, 11, 16)),
            ),
        ),
        (
            "2026-10-16-evening-cpu-steal",
            date(2026, 11, 16),
            (
                Stage(Phase.GATHERING, date(2026, 10, 13), date(2026, 10, 16)),
                Stage(Phase.WAITING, date(2026, 10, 16), date(2026, 11, 6)),
            ),
        ),
    ],
)
def test_a_case_goes_through_its_stages(case: str, today: date, expected: tuple[Stage, ...]) -> None:
    """Before our letter, after it, and no further than the day on which the case was closed."""
    assert stages(_dossier(case, today)) == expected
