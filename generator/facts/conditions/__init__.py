"""The conditions that tick a checklist: each looks at the facts and says done, open or not needed.

A guideline names a condition; what it looks at stands here, once.
"""

from collections.abc import Callable, Mapping

from generator.facts.conditions import ending, preparing, safeguarding, tracking, writing
from generator.facts.conditions.tick import State, Tick
from generator.facts.dossier import Dossier
from generator.model.phrases import Phrases

__all__ = ["CONDITIONS", "State", "Tick"]

CONDITIONS: Mapping[str, Callable[[Dossier, Phrases], State]] = {
    function.__name__.replace("_", "-"): function
    for function in (
        preparing.alternative_offered, writing.amounts_known, safeguarding.backup_elsewhere, safeguarding.backup_fresh,
        preparing.backup_recorded, preparing.channel_known, safeguarding.clauses_known, ending.closing_sent,
        writing.complaint_sent, ending.credit_received, tracking.customers_told,
        tracking.customers_updated, safeguarding.dns_elsewhere, safeguarding.domains_elsewhere,
        tracking.escalation_recorded, preparing.evidence_hashed, writing.exhibits_cited,
        writing.facts_proved, tracking.final_notice_sent, preparing.impact_quantified, preparing.invoice_enclosed,
        ending.lesson_recorded, preparing.log_complete, safeguarding.mail_elsewhere,
        preparing.measurement_enclosed, tracking.nothing_overdue,
        ending.outcome_recorded, writing.owner_named, preparing.promise_known, tracking.promises_dated,
        tracking.promises_verified, preparing.provider_contacted, preparing.provider_record_enclosed,
        writing.receipt_known, preparing.reference_known, tracking.replies_recorded, preparing.requests_dated,
        writing.requests_few, preparing.screen_captured, writing.sent_in_writing, preparing.service_described,
        writing.texts_in_letter_language, preparing.times_recorded, writing.wording_fit,
    )
}  # fmt: skip
"""Every condition by the name that guidelines use, in alphabetical order."""
