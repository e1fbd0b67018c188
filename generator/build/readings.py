"""The exhibits of a case that give facts, read."""

from collections.abc import Collection

from generator.build.office import Office
from generator.evidence.given import Given
from generator.model.case import Case
from generator.model.load_case import case_path
from generator.model.observation import Reading

COMPANY = "playbook/company.yaml"


def readings(office: Office, case_id: str, case: Case, there: Collection[str]) -> dict[str, Reading]:
    """What each such exhibit says, by file name, of those that are *there*.

    Why no others: reading takes time, and most evidence is looked at by people only.
    """
    wanted = dict.fromkeys(one.file for one in case.evidence if one.gives and one.file in there)
    if not wanted:
        return {}
    from generator.evidence.read import read  # noqa: PLC0415 - thirty formats: a case without such exhibits pays nothing

    company = office.playbook.company
    given = Given(office.today, case.time_zone or company.time_zone, case_path(case_id) if case.time_zone else COMPANY)
    return {file: read(office.folder.root / f"cases/{case_id}/evidence/{file}", given) for file in wanted}
