"""The exhibits of a case that give facts, read."""

from collections.abc import Collection
from dataclasses import replace

from generator.build.office import Office
from generator.evidence.given import Given
from generator.model.case import Case
from generator.model.exhibit import Exhibit
from generator.model.load_case import case_path
from generator.model.load_playbook import COMPANY
from generator.model.observation import Reading, Refusal


def readings(office: Office, case_id: str, case: Case, there: Collection[str]) -> dict[str, Reading]:
    """What each such exhibit says, by file name, of those that are *there*.

    Why no others: reading takes time, and most evidence is looked at by people only.
    """
    wanted = {one.file: one for one in case.evidence if one.gives and one.file in there}
    if not wanted:
        return {}
    company = office.playbook.company
    given = Given(office.today, case.time_zone or company.time_zone, case_path(case_id) if case.time_zone else COMPANY)
    folder = f"cases/{case_id}/evidence"
    return {file: _reading(office, f"{folder}/{file}", one, given) for file, one in wanted.items()}


def _reading(office: Office, path: str, exhibit: Exhibit, given: Given) -> Reading:
    """One of them, read with the mapping and in the order of dates that its entry names."""
    from generator.evidence.mapping import MONITORS, saved_mapping  # noqa: PLC0415 - as below
    from generator.evidence.read import read  # noqa: PLC0415 - thirty formats: a case without such exhibits pays nothing

    mapping = saved_mapping(office.folder, f"{MONITORS}/{exhibit.mapping}.yaml") if exhibit.mapping else None
    if isinstance(mapping, Refusal):
        return Reading("", "", 0, "", (), (), mapping)
    return read(office.folder.root / path, replace(given, mapping=mapping, dates=exhibit.dates))
