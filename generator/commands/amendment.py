"""Adding to a case file: what would be wrong is told first, then what changes is shown, then it is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import click

from generator.base.diagnostic import Diagnostic
from generator.base.position import Position
from generator.base.rule import Severity, severity
from generator.build import Office, inspect, prepare
from generator.commands.case_file import CaseFile
from generator.commands.patch import patch
from generator.commands.replacement import ChangedMeanwhileError, replace_file
from generator.commands.report import report
from generator.commands.setting import PROBLEMS, WRONG_USE, Setting
from generator.commands.typed import clean
from generator.edits import form
from generator.edits.change import Change, origin
from generator.edits.guard import added
from generator.edits.order import in_time
from generator.edits.splice import Place
from generator.facts.status import status
from generator.model.case import Case
from generator.source.document import Data, Document
from generator.source.draft import DraftedFolder
from generator.texts.progress import next_step, state


def append(file: CaseFile, key: str, given: Mapping[str, Data], *, dry: bool) -> None:
    """Add what is *given* to the list *key* of the case, in order of time. The end where it cannot be."""
    setting, model = file.setting, form.inner(Case, key)
    if model is None:
        raise KeyError(key)
    before = inspect(file.office, file.id)
    if not isinstance(file.document.data.get(key, []), list | None):
        click.echo(report(before, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    item = form.filled(model, {name: clean(name, value, setting) for name, value in given.items()})
    place = Place((key,), in_time(file.listed(key), item, file.zone), form.keys(Case))
    after, changes = added(file.document, place, item)
    draft = drafted(setting, after.path, after.text)
    office = replace(file.office, folder=draft.folder)
    new = _new(before, inspect(office, file.id), file.document, after, changes)
    settle(new, draft)
    click.echo(patch(after.path, file.document.text, after.text, setting), nl=False, color=setting.color)
    if not dry:
        _write(file, after)
    told(after.path, new, draft, dry=dry)
    _stand(office, file.id, draft)


def _write(file: CaseFile, after: Document) -> None:
    try:
        replace_file(file.setting.folder.root / after.path, file.content, after.text.encode())
    except ChangedMeanwhileError:
        raise click.UsageError(file.setting.say("changed-meanwhile", path=after.path)) from None


def drafted(setting: Setting, path: str, text: str) -> Setting:
    """The same, where the file *path* says *text*."""
    return replace(setting, folder=DraftedFolder(setting.folder.root, path, text.encode()))


def settle(new: Sequence[Diagnostic], draft: Setting) -> None:
    """The end, as wrong use, where any of what is *new* is an error: nothing is written."""
    if any(severity(one) is Severity.ERROR for one in new):
        click.echo(report(new, "text", draft), err=True)
        click.echo(draft.say("nothing-written"), err=True)
        raise SystemExit(WRONG_USE)


def told(path: str, new: Sequence[Diagnostic], draft: Setting, *, dry: bool) -> None:
    """Say what was written, and what may be wrong with it."""
    if new:
        click.echo(report(new, "text", draft), err=True)
    click.echo(draft.say("dry-run" if dry else "written", path=path), err=True)


def _stand(office: Office, case_id: str, draft: Setting) -> None:
    """Say where the complaint stands now; or that errors that were there before leave it open."""
    facts = prepare(office, case_id).facts
    if facts is None:
        click.echo(draft.say("errors-before", case=case_id), err=True)
        return
    row, tongues = status(facts), office.box.tongues
    tongue = tongues.get(draft.language) or tongues[office.playbook.company.language]
    click.echo(draft.say("stands-now", state=state(row, tongue), step=next_step(row, tongue)), err=True)


def _new(
    old: Iterable[Diagnostic],
    found: Iterable[Diagnostic],
    before: Document,
    after: Document,
    changes: Sequence[Change],
) -> list[Diagnostic]:
    """What is *found* after the changes and was not before; what merely moved was there before."""
    known = set(old)
    return sorted({one for one in found if _moved_back(one, before, after, changes) not in known})


def _moved_back(found: Diagnostic, before: Document, after: Document, changes: Sequence[Change]) -> Diagnostic | None:
    """*found* at the place where it stood before the change; None where that place is new."""
    place = found.position
    if place.path != after.path:
        return found
    lines = after.text.split("\n")
    index = origin(sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1, changes)
    if index is None:
        return None
    line = before.text.count("\n", 0, index) + 1
    return replace(found, position=Position(place.path, line, index - before.text.rfind("\n", 0, index)))
