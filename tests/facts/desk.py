"""A case read from its text, and its dossier: what the tests of facts and of texts start from."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from generator.base.digest import Digest
from generator.build import Office, open_office
from generator.facts.dossier import Dossier, dossier
from generator.model.case import Case
from generator.model.evidence import Evidence
from generator.model.playbook import Playbook
from generator.model.read import read
from generator.source.document import Document
from generator.source.folder import Folder
from generator.source.parse import parse
from tests.repository import CASE, CASE_ID, ROOT, TODAY

BILLING = """\
provider: lanchuan
service: {id: lc-1, fee: 268.00 CNY per month}
incident:
  kind: billing
  charges:
    - {invoice: LC-1, on: 2026-10-01, amount: 268.00 CNY}
requests:
  - {remedy: refund, by: 2026-11-30}
"""
"""The shortest case about money; nothing is wrong in it."""


@cache
def office(root: Path = ROOT) -> Office:
    """The playbook of this repository, or of the one at *root*, opened once."""
    opened, found = open_office(Folder(root), TODAY)
    assert opened
    assert found == []
    return opened


def playbook() -> Playbook:
    """The playbook of this repository."""
    return office().playbook


def read_case(text: str = CASE, **instead: str) -> Case:
    """The case that *text* says, with these top-level keys *instead* (YAML each; nothing takes the key away)."""
    document = parse(text, "case.yaml")
    assert isinstance(document, Document), document
    data: dict[str, Any] = {**document.data}
    for key, value in instead.items():
        part = parse(f"{key}: {value}", "part.yaml")
        assert isinstance(part, Document), part
        data[key] = part.data[key]
    case = read(Case, {key: value for key, value in data.items() if value is not None}, language="zh")
    assert isinstance(case, Case), case
    return case


def open_case(text: str = CASE, digests: Mapping[str, Digest] | None = None, /, **instead: str) -> Dossier:
    """The dossier of that case on TODAY; a file whose fingerprint is not given has the one of its name."""
    return _opened(TODAY, text, digests or {}, instead)


def open_on(today: str, text: str = CASE, /, **instead: str) -> Dossier:
    """The same on another day."""
    return _opened(date.fromisoformat(today), text, {}, instead)


def _opened(today: date, text: str, digests: Mapping[str, Digest], instead: Mapping[str, str]) -> Dossier:
    case = read_case(text, **instead)
    taken = {exhibit.file: Digest(1, f"{exhibit.file:0>64}") for exhibit in case.evidence}
    return dossier(CASE_ID, case, playbook(), Evidence({**taken, **digests}), today)
