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
SENT = "{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}"
SPOKEN = "{at: 2026-11-10 15:00, direction: out, channel: phone, letter: first-complaint}"
FIRST_REMINDER = "{at: 2026-11-08 15:00, direction: out, channel: ticket, letter: reminder-1}"
SECOND = "{at: 2026-11-09 15:00, direction: out, channel: ticket, letter: reminder-2}"
FINAL = "{at: 2026-11-01 15:00, direction: out, channel: ticket, letter: final-notice}"
CLOSING = "{at: 2026-11-15 15:00, direction: out, channel: ticket, letter: closing-failed}"
HEARD = "{at: 2026-11-11 15:00, direction: in, channel: ticket}"
SETTLED = "{at: 2026-11-11 15:00, direction: in, channel: ticket, answers: {R1: answered}}"
PROMISED = "{at: 2026-11-11 15:00, direction: in, channel: ticket, promises: [{id: P1, request: R1, by: 2026-11-14}]}"
UNDATED = "{at: 2026-11-11 15:00, direction: in, channel: ticket, promises: [{id: P1, request: R1}]}"
FAILED = "{on: 2026-11-15, result: failed}"
PAID = "{on: 2026-11-15, result: partly, credited: 3.99 USD, lesson: 每季度演练一次恢复。}"
TOLD = "{at: 2026-11-10 11:00, stage: first, channel: email, next: 2026-11-18 11:00}"
LATE = "{at: 2026-11-10 11:00, stage: first, channel: email, next: 2026-11-15 11:00}"
TODAY_AT_NINE = "{at: 2026-11-10 11:00, stage: first, channel: email, next: 2026-11-16 09:00}"
SHOP = "{kind: outage, outages: [{start: 2026-11-10 09:12, end: ongoing}], impact: [{kind: orders-delayed, count: 6}]}"
PROVED = "{kind: outage, outages: [{start: 2026-11-10 09:12, end: ongoing, exhibits: [E1]}]}"
LOST = "{kind: data-loss, events: [{at: 2026-11-10 09:12, kind: data-lost}]}"

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
    ("amounts-known", BILLING, {}, Tick.DONE, "amounts-known-done", {"requests": ""}),  # the charges give the sum
    ("amounts-known", CASE, {"requests": "[{remedy: refund-unused, by: 2026-11-30}]"}, Tick.OPEN,
     "amounts-known-open", {"requests": "R1"}),
    ("amounts-known", CASE, {}, Tick.NOT_NEEDED, "amounts-known-not-needed", {}),
    ("closing-sent", CASE, {"log": f"[{CLOSING}]", "outcomes": f"[{FAILED}]"}, Tick.DONE, "closing-sent-done", {}),
    ("closing-sent", CASE, {"outcomes": f"[{FAILED}]"}, Tick.OPEN, "closing-sent-open", {}),
    ("closing-sent", CASE, {}, Tick.NOT_NEEDED, "closing-sent-not-needed", {}),
    ("complaint-sent", CASE, {"log": f"[{SENT}]"}, Tick.DONE, "complaint-sent-done", {"day": "2026-11-10"}),
    ("complaint-sent", CASE, {"log": f"[{REPORT}]"}, Tick.OPEN, "complaint-sent-open", {"day": ""}),
    ("credit-received", BILLING, {"outcomes": f"[{PAID}]"}, Tick.DONE, "credit-received-done", {}),
    ("credit-received", BILLING, {"outcomes": "[{on: 2026-11-15, result: partly}]"}, Tick.OPEN,
     "credit-received-open", {}),
    ("credit-received", BILLING, {"outcomes": f"[{FAILED}]"}, Tick.NOT_NEEDED, "credit-received-not-needed", {}),
    ("customers-told", CASE, {"incident": SHOP, "customers": f"[{TOLD}]"}, Tick.DONE, "customers-told-done", {}),
    ("customers-told", CASE, {"incident": SHOP}, Tick.OPEN, "customers-told-open", {}),
    ("customers-told", CASE, {"incident": IMPACT}, Tick.NOT_NEEDED, "customers-told-not-needed", {}),
    ("customers-updated", CASE, {"customers": f"[{TOLD}]"}, Tick.DONE, "customers-updated-done", {}),
    ("customers-updated", CASE, {"customers": f"[{LATE}]"}, Tick.OPEN, "customers-updated-open", {}),
    ("customers-updated", CASE, {"customers": f"[{TODAY_AT_NINE}]"}, Tick.DONE, "customers-updated-done", {}),
    ("customers-updated", CASE, {}, Tick.NOT_NEEDED, "customers-updated-not-needed", {}),
    ("escalation-recorded", CASE, {"escalations": "[{body: us-bbb, on: 2026-11-15}]"}, Tick.DONE,
     "escalation-recorded-done", {}),
    ("escalation-recorded", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "escalation-recorded-open", {}),
    ("escalation-recorded", CASE, {"log": f"[{SENT}]"}, Tick.NOT_NEEDED, "escalation-recorded-not-needed", {}),
    ("exhibits-cited", CASE, {"evidence": f"[{PING}]", "incident": PROVED}, Tick.DONE, "exhibits-cited-done",
     {"exhibits": ""}),
    ("exhibits-cited", CASE, {"evidence": f"[{PING}, {SHOT}]", "incident": PROVED}, Tick.OPEN, "exhibits-cited-open",
     {"exhibits": "E2"}),
    ("exhibits-cited", CASE, {}, Tick.NOT_NEEDED, "exhibits-cited-not-needed", {}),
    ("facts-proved", CASE, {"evidence": f"[{PING}]", "incident": PROVED}, Tick.DONE, "facts-proved-done",
     {"count": 0}),
    ("facts-proved", CASE, {}, Tick.OPEN, "facts-proved-open", {"count": 1}),
    ("final-notice-sent", CASE, {"log": f"[{FINAL}]", "escalations": "[{body: us-bbb, on: 2026-11-15}]"}, Tick.DONE,
     "final-notice-sent-done", {}),
    ("final-notice-sent", CASE, {"log": f"[{SECOND}]"}, Tick.OPEN, "final-notice-sent-open", {}),
    ("final-notice-sent", CASE, {}, Tick.NOT_NEEDED, "final-notice-sent-not-needed", {}),
    ("lesson-recorded", CASE, {"outcomes": f"[{PAID}]"}, Tick.DONE, "lesson-recorded-done", {}),
    ("lesson-recorded", CASE, {"outcomes": f"[{FAILED}]"}, Tick.OPEN, "lesson-recorded-open", {}),
    ("lesson-recorded", CASE, {}, Tick.NOT_NEEDED, "lesson-recorded-not-needed", {}),
    ("nothing-overdue", CASE, {"log": f"[{SENT}]"}, Tick.DONE, "nothing-overdue-done", {"day": "2026-11-30"}),
    ("nothing-overdue", CASE, {"log": f"[{FIRST_REMINDER}]"}, Tick.OPEN, "nothing-overdue-open",
     {"day": "2026-11-15"}),  # 8 November + 7 days
    ("nothing-overdue", CASE, {}, Tick.NOT_NEEDED, "nothing-overdue-not-needed", {}),
    ("outcome-recorded", CASE, {"outcomes": f"[{FAILED}]"}, Tick.DONE, "outcome-recorded-done", {}),
    ("outcome-recorded", CASE, {"log": f"[{SENT}, {SETTLED}]"}, Tick.OPEN, "outcome-recorded-open", {}),
    ("outcome-recorded", CASE, {"log": f"[{SENT}]"}, Tick.NOT_NEEDED, "outcome-recorded-not-needed", {}),
    ("owner-named", CASE, {"owner": "finance"}, Tick.DONE, "owner-named-done", {}),
    ("owner-named", CASE, {}, Tick.OPEN, "owner-named-open", {}),
    ("promises-dated", CASE, {"log": f"[{PROMISED}]"}, Tick.DONE, "promises-dated-done", {"promises": ""}),
    ("promises-dated", CASE, {"log": f"[{UNDATED}]"}, Tick.OPEN, "promises-dated-open", {"promises": "P1"}),
    ("promises-dated", CASE, {}, Tick.NOT_NEEDED, "promises-dated-not-needed", {}),
    ("promises-verified", CASE, {"log": f"[{PROMISED}]", "verifications": "[{promise: P1, on: 2026-11-15, kept: no}]"},
     Tick.DONE, "promises-verified-done", {"promises": ""}),
    ("promises-verified", CASE, {"log": f"[{PROMISED}]"}, Tick.OPEN, "promises-verified-open", {"promises": "P1"}),
    ("promises-verified", CASE, {}, Tick.NOT_NEEDED, "promises-verified-not-needed", {}),
    ("receipt-known", CASE, {"log": f"[{SENT}, {SETTLED}]"}, Tick.DONE, "receipt-known-done", {}),
    ("receipt-known", CASE, {"log": f"[{SENT}]"}, Tick.OPEN, "receipt-known-open", {}),
    ("replies-recorded", CASE, {"log": f"[{SENT}, {SETTLED}]"}, Tick.DONE, "replies-recorded-done", {"entries": ""}),
    ("replies-recorded", CASE, {"log": f"[{SENT}, {HEARD}]"}, Tick.OPEN, "replies-recorded-open", {"entries": "2"}),
    ("replies-recorded", CASE, {"log": f"[{SENT}]"}, Tick.NOT_NEEDED, "replies-recorded-not-needed", {}),
    ("requests-few", CASE, {}, Tick.DONE, "requests-few-done", {"count": 1, "most": 5}),
    ("requests-few", CASE, {"requests": f"[{', '.join([REQUEST] * 6)}]"}, Tick.OPEN, "requests-few-open",
     {"count": 6, "most": 5}),
    ("sent-in-writing", CASE, {"log": f"[{SENT}]"}, Tick.DONE, "sent-in-writing-done", {}),
    ("sent-in-writing", CASE, {"log": f"[{SPOKEN}]"}, Tick.OPEN, "sent-in-writing-open", {}),
    ("texts-in-letter-language", CASE, {}, Tick.DONE, "texts-in-letter-language-done",
     {"count": 0, "language": "en"}),
    ("texts-in-letter-language", CASE, {"log": f"[{REPORT}]"}, Tick.OPEN, "texts-in-letter-language-open",
     {"count": 1, "language": "en"}),
    ("times-recorded", CASE, {"incident": LOST}, Tick.DONE, "times-recorded-done", {"count": 1}),
    ("wording-fit", CASE, {}, Tick.DONE, "wording-fit-done", {"count": 0}),
    ("domains-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{domains: {elsewhere: yes, on: 2026-11-01}}"}, Tick.DONE,
     "elsewhere-done", {"day": "2026-11-01", "key": "domains"}),
    ("domains-elsewhere", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "elsewhere-unknown-open", {"day": "", "key": "domains"}),
    ("dns-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{dns: {elsewhere: yes, on: 2026-11-01}}"}, Tick.DONE,
     "elsewhere-done", {"day": "2026-11-01", "key": "dns"}),
    ("dns-elsewhere", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "elsewhere-unknown-open", {"day": "", "key": "dns"}),
    ("mail-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{mail: {elsewhere: yes, on: 2026-11-01}}"}, Tick.DONE,
     "elsewhere-done", {"day": "2026-11-01", "key": "mail"}),
    ("mail-elsewhere", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "elsewhere-unknown-open", {"day": "", "key": "mail"}),
    ("backup-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{backup: {elsewhere: yes, on: 2026-11-01}}"}, Tick.DONE,
     "elsewhere-done", {"day": "2026-11-01", "key": "backup"}),
    ("backup-elsewhere", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "elsewhere-unknown-open", {"day": "", "key": "backup"}),
    ("dns-elsewhere", CASE, {"log": f"[{SECOND}]", "safeguards": "{dns: {elsewhere: no, on: 2026-11-01}}"}, Tick.OPEN,
     "elsewhere-dies-open", {"day": "2026-11-01", "key": "dns"}),
    ("mail-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{mail: {elsewhere: yes, on: 2026-10-16}}"}, Tick.OPEN,
     "elsewhere-stale-open", {"day": "2026-10-16", "key": "mail"}),  # 31 days
    ("mail-elsewhere", CASE, {"log": f"[{FINAL}]", "safeguards": "{mail: {elsewhere: yes, on: 2026-10-17}}"}, Tick.DONE,
     "elsewhere-done", {"day": "2026-10-17", "key": "mail"}),  # 30 days
    ("mail-elsewhere", CASE, {}, Tick.NOT_NEEDED, "elsewhere-not-needed", {}),
    ("backup-fresh", CASE, {"log": f"[{FINAL}]", "safeguards": "{backup_at: 2026-10-17 00:30}"}, Tick.DONE,
     "backup-fresh-done", {"day": "2026-10-17"}),
    ("backup-fresh", CASE, {"log": f"[{FINAL}]", "safeguards": "{backup_at: 2026-10-16 23:30}"}, Tick.OPEN,
     "backup-fresh-stale-open", {"day": "2026-10-16"}),
    ("backup-fresh", CASE, {"log": f"[{FINAL}]"}, Tick.OPEN, "backup-fresh-unknown-open", {"day": ""}),
    ("clauses-known", CASE, {"log": f"[{FINAL}]"}, Tick.DONE, "clauses-none-done", {}),
    ("clauses-known", CASE, {"log": f"[{FINAL}]", "provider": "vultr"}, Tick.OPEN, "clauses-known-open", {}),
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
    never_open = {"channel-known", "wording-fit"}  # every provider has one; words are looked at elsewhere
    assert seen == {(name, done) for name in CONDITIONS for done in (True, False) if done or name not in never_open}


def test_a_provider_without_channels_leaves_the_channel_open() -> None:
    """Nobody can complain where no address is known."""
    opened = open_case()
    silent = opened.provider.model_copy(update={"channels": ()})
    state = CONDITIONS["channel-known"](replace(opened, provider=silent), playbook().phrases)
    assert state == State(Tick.OPEN, "channel-known-open", values(provider="harbourline"))


def test_every_reason_has_its_words_in_every_language() -> None:
    """No checklist stops for a word that is missing, in any language that the team reads."""
    reasons = {f"tick_{reason}" for _, _, _, _, reason, _ in TABLE}
    for language in playbook().site_languages:
        assert sorted(reasons - playbook().strings[language].keys()) == [], language
