from dataclasses import replace

import pytest

from generator.base.diagnostic import values
from generator.facts.conditions import CONDITIONS, State, Tick
from tests.facts.desk import BILLING, open_case, playbook
from tests.repository import CASE

PING = "{id: E1, file: ping.txt, kind: ping}"
SHOT = "{id: E2, file: shot.png, kind: screenshot}"
TICKET = "{id: E3, file: ticket.txt, kind: ticket}"
INVOICE = "{id: E4, file: invoice.pdf, kind: invoice}"
ORDER = "{id: E5, file: order.pdf, kind: contract}"
HASHED = f"{{id: E6, file: hashed.txt, kind: ping, sha256: {'0' * 64}}}"
REPORT = "{at: 2026-11-10 09:25, direction: out, channel: ticket, reference: HL-1, summary: 已报告}"
ANSWER = "{at: 2026-11-10 14:05, direction: in, channel: ticket, reference: HL-2, summary: 已重启}"
SILENT = "{at: 2026-11-10 14:05, direction: in, channel: ticket}"
CALL = "{at: 2026-11-10 10:00, direction: out, channel: phone, summary: 已告知}"
CALL_AT = "{at: 2026-11-10 10:00, direction: out, channel: phone, place: 宁波办公室, summary: 已告知}"
FULL = "{id: hk2-17, fee: 39.90 USD per month, plan: KVM-4, contract: HL-O-1, since: 2025-03-01}"
REQUEST = "{remedy: fix, by: 2026-11-30}"
OTHER = "{remedy: fix, by: 2026-11-30, alternative: migrate-host}"
IMPACT = "{kind: outage, outages: [{start: 2026-11-10 09:12, end: ongoing}], impact: [{kind: staff-hours, count: 6}]}"

TABLE: list[tuple[str, str, dict[str, str], Tick, str, dict[str, object]]] = [
    ("alternative-offered", CASE, {"requests": f"[{REQUEST}, {OTHER}]"}, Tick.DONE, "alternative-offered-done", {}),
    ("alternative-offered", CASE, {"requests": f"[{REQUEST}]"}, Tick.OPEN, "alternative-offered-open", {}),
    ("backup-recorded", CASE, {"safeguards": "{backup_at: 2026-11-10 02:00}"}, Tick.DONE, "backup-recorded-done", {}),
    ("backup-recorded", CASE, {}, Tick.OPEN, "backup-recorded-open", {}),
    ("channel-known", CASE, {}, Tick.DONE, "channel-known-done", {"provider": "harbourline"}),
    ("evidence-hashed", CASE, {"evidence": f"[{HASHED}]"}, Tick.DONE, "evidence-hashed-done", {"exhibits": ""}),
    ("evidence-hashed", CASE, {"evidence": f"[{HASHED}, {PING}, {SHOT}]"}, Tick.OPEN, "evidence-hashed-open",
     {"exhibits": "E1, E2"}),
    ("evidence-hashed", CASE, {}, Tick.OPEN, "evidence-hashed-open", {"exhibits": ""}),
    ("impact-quantified", CASE, {"incident": IMPACT}, Tick.DONE, "impact-quantified-done", {}),
    ("impact-quantified", CASE, {}, Tick.OPEN, "impact-quantified-open", {}),
    ("invoice-enclosed", BILLING, {"evidence": f"[{PING}, {INVOICE}]"}, Tick.DONE, "invoice-enclosed-done",
     {"exhibits": "E4"}),
    ("invoice-enclosed", BILLING, {"evidence": f"[{ORDER}]"}, Tick.OPEN, "invoice-enclosed-open", {"exhibits": ""}),
    ("invoice-enclosed", CASE, {}, Tick.NOT_NEEDED, "invoice-enclosed-not-needed", {}),
    ("log-complete", CASE, {"log": f"[{REPORT}, {CALL_AT}]"}, Tick.DONE, "log-complete-done", {"entries": ""}),
    ("log-complete", CASE, {"log": f"[{REPORT}, {SILENT}, {CALL}]"}, Tick.OPEN, "log-complete-open",
     {"entries": "2, 3"}),
    ("log-complete", CASE, {}, Tick.OPEN, "log-empty-open", {}),
    ("measurement-enclosed", CASE, {"evidence": f"[{SHOT}, {PING}]"}, Tick.DONE, "measurement-enclosed-done",
     {"exhibits": "E1"}),
    ("measurement-enclosed", CASE, {"evidence": f"[{SHOT}]"}, Tick.OPEN, "measurement-enclosed-open",
     {"exhibits": ""}),
    ("measurement-enclosed", BILLING, {}, Tick.NOT_NEEDED, "measurement-enclosed-not-needed", {}),
    ("promise-known", CASE, {}, Tick.DONE, "promise-known-done", {"provider": "harbourline"}),
    ("promise-known", CASE, {"provider": "lanchuan"}, Tick.OPEN, "promise-known-open", {"provider": "lanchuan"}),
    ("promise-known", BILLING, {}, Tick.NOT_NEEDED, "promise-known-not-needed", {}),
    ("provider-contacted", CASE, {"log": f"[{REPORT}]"}, Tick.DONE, "provider-contacted-done", {}),
    ("provider-contacted", CASE, {"log": f"[{ANSWER}]"}, Tick.OPEN, "provider-contacted-open", {}),
    ("provider-record-enclosed", CASE, {"evidence": f"[{PING}, {TICKET}]"}, Tick.DONE,
     "provider-record-enclosed-done", {"exhibits": "E3"}),
    ("provider-record-enclosed", CASE, {"evidence": f"[{PING}, {ORDER}]"}, Tick.OPEN,
     "provider-record-enclosed-open", {"exhibits": ""}),
    ("reference-known", CASE, {"log": f"[{ANSWER}, {REPORT}]"}, Tick.DONE, "reference-known-done",
     {"reference": "HL-1, HL-2"}),  # in order of time
    ("reference-known", CASE, {"log": f"[{CALL}]"}, Tick.OPEN, "reference-known-open", {"reference": ""}),
    ("requests-dated", CASE, {"requests": f"[{REQUEST}, {OTHER}]"}, Tick.DONE, "requests-dated-done", {"count": 2}),
    ("requests-dated", CASE, {"requests": f"[{REQUEST}, {{remedy: refund}}]"}, Tick.OPEN, "requests-dated-open",
     {"count": 2}),
    ("requests-dated", CASE, {"requests": "[]"}, Tick.OPEN, "requests-dated-open", {"count": 0}),
    ("screen-captured", CASE, {"evidence": f"[{PING}, {SHOT}]"}, Tick.DONE, "screen-captured-done",
     {"exhibits": "E2, E1"}),
    ("screen-captured", CASE, {"evidence": f"[{TICKET}]"}, Tick.OPEN, "screen-captured-open", {"exhibits": ""}),
    ("service-described", CASE, {"service": FULL}, Tick.DONE, "service-described-done", {"missing": ""}),
    ("service-described", CASE, {}, Tick.OPEN, "service-described-open",
     {"missing": "service.plan, service.contract, service.since"}),
    ("times-recorded", CASE, {}, Tick.DONE, "times-recorded-done", {"count": 1}),
    ("times-recorded", CASE, {"incident": "{kind: outage}"}, Tick.OPEN, "times-recorded-open", {"count": 0}),
    ("times-recorded", BILLING, {}, Tick.DONE, "charges-recorded-done", {"count": 1}),
    ("times-recorded", BILLING, {"incident": "{kind: billing}"}, Tick.OPEN, "charges-recorded-open", {"count": 0}),
]  # fmt: skip
"""Condition, case, what is different in it; then how it stands, why, and what the reason names."""


@pytest.mark.parametrize(("condition", "text", "instead", "tick", "reason", "named"), TABLE)
def test_condition(  # noqa: PLR0913 - the columns of the table
    condition: str, text: str, instead: dict[str, str], tick: Tick, reason: str, named: dict[str, object]
) -> None:
    """Each condition looks at the facts and says done, open or not needed, with its reason."""
    state = CONDITIONS[condition](open_case(text, **instead), playbook().phrases)
    assert state == State(tick, reason, values(**named))


def test_every_condition_is_in_the_table_done_and_not_done() -> None:
    """A new condition without a row, or one that is never done or never anything else, is told here."""
    seen = {(condition, tick is Tick.DONE) for condition, _, _, tick, _, _ in TABLE}
    never_open = {"channel-known"}  # every provider of the examples has one; see the next test
    assert seen == {(name, done) for name in CONDITIONS for done in (True, False) if done or name not in never_open}


def test_a_provider_without_channels_leaves_the_channel_open() -> None:
    """Nobody can complain where no address is known."""
    opened = open_case()
    silent = opened.provider.model_copy(update={"channels": ()})
    state = CONDITIONS["channel-known"](replace(opened, provider=silent), playbook().phrases)
    assert state == State(Tick.OPEN, "channel-known-open", values(provider="harbourline"))


def test_every_reason_has_its_words_in_every_language() -> None:
    """No checklist stops for a word that is missing."""
    reasons = {f"tick_{reason}" for _, _, _, _, reason, _ in TABLE}
    for language, words in playbook().strings.items():
        assert sorted(reasons - words.keys()) == [], language
