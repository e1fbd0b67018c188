"""The case file that a command is about to write into."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import NoReturn
from zoneinfo import ZoneInfo

import click
from pydantic_core import PydanticCustomError

from generator.base.diagnostic import Diagnostic
from generator.build import Office, open_office
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting
from generator.model.load_case import case_path
from generator.model.scalars.moment import Moment
from generator.model.scalars.zone import as_zone
from generator.source.decode import LARGEST, decode
from generator.source.document import Data, Document
from generator.source.parse import parse

NOW = ("now", "现在")


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case as its file says it, line ends as they are."""

    setting: Setting
    office: Office
    id: str
    content: bytes
    document: Document

    @property
    def zone(self) -> tzinfo | None:
        """The zone of times without offset."""
        return zone(self.document.data, self.office)

    def listed(self, key: str) -> list[Data]:
        """The items of the list *key*; none where it is missing or no list."""
        found = self.document.data.get(key)
        return found if isinstance(found, list) else []

    def channels(self) -> dict[str, str]:
        """What each channel is called in the language of messages, those of the provider first."""
        playbook, named = self.office.playbook, self.document.data.get("provider")
        provider = playbook.providers.get(named) if isinstance(named, str) else None
        own = [channel.kind for channel in provider.channels] if provider else []
        bank = playbook.phrases.channels
        order = dict.fromkeys([*(kind for kind in own if kind in bank), *bank])
        return {kind: bank[kind].name.nearest(self.setting.language)[1] for kind in order}

    def bodies(self) -> dict[str, str]:
        """What each platform or body is called in the language of messages."""
        known = self.office.playbook.bodies
        return {name: known[name].name.nearest(self.setting.language)[1] for name in known}

    def moment(self, typed: str) -> str:
        """The time that was *typed*; `now` is the minute on the clock of the case's zone."""
        return now(self.zone) if typed.lower() in NOW else typed


def opened_office(setting: Setting) -> Office:
    """The playbook; where it cannot be read, the end, with the reason told."""
    office, found = open_office(setting.folder, setting.today)
    if office is None:
        _stop(setting, found)
    return office


def open_case_file(setting: Setting, case: str) -> CaseFile:
    """The file of *case*; where it cannot be read as YAML, the end, with the reason told."""
    one = case_id(setting, case)
    office, path = opened_office(setting), case_path(one)
    content = setting.folder.read(path, LARGEST)
    if isinstance(content, Diagnostic):
        _stop(setting, [content])
    text = decode(content, path)
    if isinstance(text, Diagnostic):
        _stop(setting, [text])
    document = parse(text, path)
    if isinstance(document, list):
        _stop(setting, document)
    return CaseFile(setting, office, one, content, document)


def zone(data: Mapping[str, Data], office: Office) -> ZoneInfo | None:
    """The zone that the case names, else the company's."""
    try:
        return as_zone(data.get("time_zone"))
    except PydanticCustomError:
        return office.playbook.company.time_zone


def now(place: tzinfo | None) -> str:
    """The minute on the clock in *place* as people write it; with its offset where it is not clear without."""
    there = datetime.now(place).astimezone(place).replace(second=0, microsecond=0)
    moment = Moment(there.replace(tzinfo=None), None)
    if place is None or not moment.happens_once(place):
        moment = Moment(there.replace(tzinfo=None), there.utcoffset())
    return str(moment)


def _stop(setting: Setting, found: Sequence[Diagnostic]) -> NoReturn:
    click.echo(report(found, "text", setting), err=True)
    raise SystemExit(PROBLEMS)
