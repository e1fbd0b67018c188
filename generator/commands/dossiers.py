"""The dossiers that a command is about, and what is wrong told on standard error."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from generator.build import Office, Prepared, open_office, prepare
from generator.commands.report import report
from generator.commands.scope import wanted
from generator.commands.setting import PROBLEMS, Setting
from generator.facts.dossier import Dossier
from generator.texts.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Desk:
    """An office with the *dossiers* of the cases asked for; *failed* where one of them could not be read."""

    office: Office
    dossiers: tuple[Dossier, ...]
    failed: bool

    def tongue(self, setting: Setting) -> Tongue:
        """The language of messages, or the company's where the playbook has no words in it."""
        tongues = self.office.box.tongues
        return tongues.get(setting.language) or tongues[self.office.playbook.company.language]


def desk(setting: Setting, paths: tuple[Path, ...]) -> Desk:
    """The cases at *paths* (all unless given) without their letters; the end where there is no playbook."""
    office, found = open_office(setting.folder, setting.today)
    if office is None:
        click.echo(report(found, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    only = wanted(setting, paths)
    prepared = [prepare(office, case) for case in (setting.folder.cases() if only is None else only)]
    trouble = {*found, *(one for p in prepared for one in p.diagnostics)}
    if trouble:
        click.echo(report(sorted(trouble), "text", setting), err=True)
    kept = tuple(_present(prepared))
    return Desk(office, kept, len(kept) < len(prepared))


def _present(prepared: list[Prepared]) -> Iterator[Dossier]:
    for one in prepared:
        if one.facts is not None:
            yield one.facts
