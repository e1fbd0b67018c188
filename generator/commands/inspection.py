"""Checking many cases, in several processes where that helps."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from generator.base.diagnostic import Diagnostic
from generator.build import Office, inspect, open_office
from generator.commands.progress import progress
from generator.commands.setting import Setting

MANY = 400
"""Cases below which starting processes costs more than it saves."""
_CHUNK = 50


def inspected(setting: Setting, only: tuple[str, ...] | None, jobs: int) -> tuple[Diagnostic, ...]:
    """What is wrong in the playbook and in all cases, or in *only* these; sorted by place, each told once.

    *jobs* is the number of processes; 0 leaves it to the number of cases and of processors.
    """
    cases = setting.folder.cases() if only is None else only
    office, found = open_office(setting.folder, setting.today)
    if office is None:
        return tuple(sorted(set(found)))
    several = jobs or (min(os.cpu_count() or 1, 8) if len(cases) > MANY else 1)
    shares = [cases[n : n + _CHUNK] for n in range(0, len(cases), _CHUNK)]
    results = _together(setting, shares, several) if several > 1 else (_share(office, share) for share in shares)
    everything = set(found)
    for trouble in progress(results, len(shares), setting.say("step-check"), setting):
        everything.update(trouble)
    return tuple(sorted(everything))


def _share(office: Office, cases: tuple[str, ...]) -> set[Diagnostic]:
    return {trouble for case in cases for trouble in inspect(office, case)}


def _together(setting: Setting, shares: list[tuple[str, ...]], several: int) -> Iterator[set[Diagnostic]]:
    with ProcessPoolExecutor(several) as pool:
        yield from pool.map(_share_elsewhere, [setting] * len(shares), shares)


def _share_elsewhere(setting: Setting, cases: tuple[str, ...]) -> set[Diagnostic]:
    """One share in a process of its own, which opens its office once."""
    office = _office(setting)
    return _share(office, cases) if office else set()


@cache
def _office(setting: Setting) -> Office | None:
    return open_office(setting.folder, setting.today)[0]
