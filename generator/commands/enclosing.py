"""Putting one file of evidence into a case: a copy in its folder, and an entry in its file."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from generator.commands.amendment import append
from generator.commands.case_file import open_case_file
from generator.commands.setting import Setting
from generator.evidence.as_text import as_text
from generator.evidence.entry import NO_CLAIM, Claim, entry
from generator.evidence.given import Given
from generator.evidence.read import read
from generator.evidence.source import fingerprint
from generator.evidence.words import sentences
from generator.facts.as_of import end_of
from generator.facts.recorded import Records
from generator.model.exhibit import Exhibit
from generator.model.load_case import case_path
from generator.model.observation import Reading
from generator.source.document import Data


class Enclosing:
    """Files for one *case*; *given* is what is said beside them.

    *taken* are the ids that entries have, those of earlier files of a dry run included.
    """

    def __init__(self, setting: Setting, case: str, given: Given, *, dry: bool) -> None:
        """For the case that is there already."""
        self._setting, self._case, self._dry = setting, case, dry
        self._given = given
        self._taken: list[str] = []

    def enclose(self, file: Path, vantage: str | None, captured: str | None, claim: Claim = NO_CLAIM) -> bool:
        """Whether *file* is an exhibit now, or would be; what it says is told. The end where the entry would be wrong.

        Its bytes are copied as they are, and a file that is there already is never overwritten.
        """
        target = self._setting.folder.root / "cases" / self._case / "evidence" / file.name
        if target.exists() and fingerprint(target).sha256 != fingerprint(file).sha256:
            self._tell("exists", path=target)
            return False
        case = open_case_file(self._setting, self._case)
        reading = read(file, self._given)
        click.echo(as_text(reading, file.name, self._setting.language), err=True)
        known = next((one for one in case.listed("evidence") if _said(one, "file") == file.name), None)
        if known is not None:
            self._tell("listed", file=file.name, exhibit=_said(known, "id"), case=case_path(self._case))
            return True
        ids = [_said(one, "id") for one in case.listed("evidence")]
        new = entry(reading, file.name, [*ids, *self._taken], vantage, captured, claim)
        self._taken.append(new.id)
        if claim.gives is None:
            self._propose(file.name, reading)
        if self._dry:
            self._tell("would-add", path=target, case=case_path(self._case))
            click.echo(new.text)
            return True
        with _copied(file, target):
            append(case, "evidence", new.item, dry=False)
        self._tell("added", path=target, exhibit=new.id)
        return True

    def _propose(self, file: str, reading: Reading) -> None:
        """Where the file holds stretches of a fault, which option takes them as facts."""
        records = Records({file: reading}, self._given.zone, end_of(self._setting.today, self._given.zone))
        for gives in ("outages", "reported"):
            asked = Exhibit.model_construct(id="E1", file=file, kind="monitoring", gives=gives)
            found = list(records.stretches(asked)) if records.has(asked) else []
            if found:
                of = ", ".join(dict.fromkeys(one.source for one in found if one.source)) or "–"
                self._tell(f"could-give-{gives}", count=len(found), monitors=of)

    def _tell(self, key: str, **values: object) -> None:
        click.echo(sentences()[key][self._setting.language].format_map(values), err=True)


@contextmanager
def _copied(file: Path, target: Path) -> Iterator[None]:
    """A copy of *file* at *target*, which goes again where what follows fails; what was there before stays."""
    there = target.exists()
    try:
        if not there:
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(file, target)
        yield
    except BaseException:
        if not there:
            target.unlink(missing_ok=True)
        raise


def _said(item: Data, key: str) -> str:
    """What an entry of the case file says under *key*; nothing where it does not."""
    return str(item.get(key, "")) if isinstance(item, dict) else ""
