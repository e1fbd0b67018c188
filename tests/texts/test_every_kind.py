"""Every kind of letter in every language and format, without one optional field after the other."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml

from generator.facts.dossier import Dossier
from generator.model.letter import Letter
from generator.texts.as_docx import as_docx
from generator.texts.as_html import as_html
from generator.texts.as_markdown import as_markdown
from generator.texts.as_pdf import as_pdf
from generator.texts.as_text import as_text
from generator.texts.as_ticket import as_ticket
from tests.facts.desk import office, open_on
from tests.texts.desk import Page, tongue
from tests.texts.readers import docx_text, pdf_text, solid

FULL = """\
title: {zh: 香港服务器中断, en: Hong Kong server down}
provider: harbourline
owner: finance
service:
  {id: hk2-17, fee: 39.90 USD per month, plan: KVM-4, region: Hong Kong, address: 203.0.113.17, account: a-1,
   contract: C-1, since: 2025-03-01, seller: Hostmart,
   payment: {by: visa, on: 2026-10-01, amount: 39.90 USD, descriptor: HARBOURLINE*HOST}}
incident:
  kind: outage
  what: {zh: 对方未说明原因。, en: No cause was given.}
  outages:
    - {start: 2026-10-01 09:12, end: 2026-10-01 13:40, symptom: unreachable, exhibits: [E1]}
    - {start: 2026-10-02 09:12, end: 2026-10-02 09:40, symptom: unreachable, exhibits: [E1]}
  charges:
    - {invoice: INV-1, on: 2026-10-05, amount: 39.90 USD, exhibits: [E2]}
  cancellation: {on: 2026-09-01, effective: 2026-09-30, reference: N-1, exhibits: [E2]}
  reported:
    - {start: 2026-10-01 09:12, end: 2026-10-01 09:40, exhibits: [E1]}
  impact:
    - {kind: orders-delayed, count: 23, exhibits: [E1]}
evidence:
  - {id: E1, file: a.txt, kind: ping, captured: 2026-10-01 10:00, by: operations, vantage: {zh: 宁波, en: Ningbo}, shows: {zh: 甲, en: record A}}
  - {id: E2, file: b.txt, kind: invoice, captured: 2026-10-06 10:00, shows: {zh: 乙, en: record B}}
log:
  - {at: 2026-10-06 10:00, direction: out, channel: email, letter: first-complaint, raises: [R1, R2], reference: T-1, summary: {zh: 已发函。, en: We wrote.}, exhibits: [E1]}
  - {at: 2026-10-20 10:00, direction: out, channel: email, letter: reminder-1, reference: T-1}
  - {at: 2026-10-25 10:00, direction: out, channel: email, letter: reminder-2, reference: T-1}
  - at: 2026-10-26 11:00
    direction: in
    channel: phone
    place: {zh: 宁波办公室, en: our office in Ningbo}
    with: support
    reference: T-1
    summary: {zh: 对方承诺退款。, en: A refund was promised.}
    quote: We will refund you.
    answers: {R1: promised, R2: refused}
    offers: [{id: O1, request: R1, remedy: service-credit, amount: 10.00 USD, text: {zh: 抵扣。, en: A credit.}, by: 2026-11-01, until: 2026-11-05}]
    promises: [{id: P1, request: R1, remedy: refund, text: {zh: 退款。, en: A refund.}, by: 2026-11-02, verify: {zh: 查账。, en: See the account.}}]
    exhibits: [E2]
requests:
  - {remedy: root-cause-report, by: 2026-10-18, alternative: term-extension, text: {zh: 请说明原因, en: Tell us the cause}}
  - {remedy: service-credit, by: 2026-10-18}
  - {remedy: data-export, by: 2026-12-10, text: {zh: 含附件, en: With its attachments.}}
  - {remedy: refund-unused, by: 2026-12-31, amount: 10.00 USD}
verifications:
  - {promise: P1, on: 2026-11-03, kept: no, exhibits: [E2]}
customers:
  - {at: 2026-10-01 10:00, stage: first, channel: email, next: 2026-10-01 14:00}
outcomes:
  - {on: 2026-11-10, result: partly, credited: 10.00 USD, reason: 对方仅部分履行, lesson: 换一家}
leaving: {effective: 2026-12-31, clause: {zh: 《云服务协议》第11.3条, en: clause 11.3}, data: {zh: 数据库，SQL格式, en: the database as SQL}}
safeguards: {backup_at: 2026-10-01 02:00}
"""
"""A case with every optional field, far enough for every kind of letter."""
NEEDED = {
    "provider",
    "service",
    "id",
    "fee",
    "incident",
    "kind",
    "requests",
    "remedy",
    "file",
    "at",
    "direction",
    "channel",
    "log",
    "outcomes",
    "by",
}
HOLES = re.compile(r"None|undefined|TODO|[{}]|(?<!–) [,.;](?!\w)|\(\)|（）|，，|。。|；。|：。|  |\( | \)|, \.|， ?。")
"""What a missing value leaves behind."""
KINDS = tuple(office().playbook.kinds)


def _paths(data: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401 - YAML is anything
    """The way to every field that a case can do without."""
    pairs = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in pairs:
        if isinstance(key, str) and key not in NEEDED:
            yield (*way, key)
        yield from _paths(value, (*way, key))


def _without(way: tuple[Any, ...]) -> str:
    data = yaml.load(FULL, Loader=yaml.BaseLoader)  # noqa: S506 - every scalar as typed
    place = data
    for key in way[:-1]:
        place = place[key]
    del place[way[-1]]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)


@cache
def _dossiers() -> tuple[Dossier, ...]:
    """The whole case, and the same without each field that it can do without."""
    ways = list(_paths(yaml.load(FULL, Loader=yaml.BaseLoader)))  # noqa: S506 - every scalar as typed
    assert len(ways) > 60
    return tuple(open_on("2026-11-16", text) for text in (FULL, *map(_without, ways)) if _readable(text))


def _readable(text: str) -> bool:
    """Whether *text* is a case: a field of a list's item may be one that it must have."""
    try:
        open_on("2026-11-16", text)
    except AssertionError:
        return False
    return True


@cache
def _letters(kind: str) -> tuple[Letter, ...]:
    """Every different letter of this *kind*."""
    box = office().box
    claims = office().playbook.kinds[kind].when == "credit-claimable"  # what was not down cannot be claimed for
    dossiers = [d for d in _dossiers() if not claims or (d.claim is not None and d.claim.periods)]
    assert len(dossiers) > 60
    body = next((name for name, one in office().playbook.bodies.items() if one.letter == kind), "")
    written = [box.write(d, kind, language, body) for d in dossiers for language in box.languages(kind)]
    assert all(isinstance(one, Letter) for one in written), [one for one in written if not isinstance(one, Letter)][:1]
    return tuple(dict.fromkeys(one for one in written if isinstance(one, Letter)))


def _said(letter: Letter) -> Iterator[str]:
    """Every text of the letter."""
    for block in letter.blocks:
        for row in block.rows:
            yield from row


def test_fields_are_left_out() -> None:
    """Far more cases are tried than the whole one, and the kinds are all there."""
    assert len(_dossiers()) > 60
    assert len(KINDS) > 13


@pytest.mark.parametrize("kind", KINDS)
def test_no_letter_has_a_hole(kind: str) -> None:
    """Whatever a case does not say, the letter reads as if nobody had thought of saying it."""
    letters = _letters(kind)
    assert {letter.language for letter in letters} >= {"en", "zh"}
    assert [text for letter in letters for text in _said(letter) if HOLES.search(text)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_formats_of_text_say_all_of_it(kind: str) -> None:
    """Text, HTML and ticket have every text of the letter; Markdown can be made."""
    for letter in _letters(kind):
        own = tongue(letter.language)
        text, page = solid(as_text(letter, own)), Page(as_html(letter, own)).lines
        heads = {cell for block in letter.blocks if block.shape == "table" for cell in block.rows[0]}
        assert [said for said in _said(letter) if solid(said) not in text and said not in heads] == []
        assert [said for said in _said(letter) if said and said not in page] == []
        assert as_markdown(letter, own)
        assert not HOLES.search(as_ticket(letter, own, 100_000).replace("\n", "¶"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_document_says_all_of_it(kind: str) -> None:
    """Every paragraph, list item and cell stands in it, and nothing else but headings."""
    for letter in _letters(kind):
        lines = docx_text(as_docx(letter, tongue(letter.language))).split("\n")
        everything = "\n".join(lines)
        assert [said for said in _said(letter) if said not in everything] == []
        assert [line for line in lines if HOLES.search(line)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_says_all_of_it(kind: str) -> None:
    """Every text can be found and copied."""
    for letter in _letters(kind):
        made = as_pdf(letter, tongue(letter.language), _dossiers()[0].today)
        assert isinstance(made, bytes), made
        text = pdf_text(made)
        assert [said for said in _said(letter) if solid(said) not in text] == []
