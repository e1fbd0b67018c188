"""Every check, in alphabetical order, and how each kind is run."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding
from generator.checks.rules import (
    amount_missing,
    amount_not_used,
    amount_without_basis,
    answer_to_unraised_request,
    body_closed,
    body_not_for_companies,
    calendar_unknown,
    case_id_malformed,
    claim_field_missing,
    correction_of_nothing,
    customer_update_missed,
    difference_not_asked,
    duplicate_exhibit,
    duplicate_id,
    duplicate_service,
    entry_in_future,
    escalation_too_early,
    escalation_too_late,
    escalation_without_preflight,
    event_incomplete,
    evidence_changed,
    evidence_missing,
    evidence_without_hash,
    exhibit_gives_nothing,
    exhibit_not_cited,
    exhibit_not_enclosed,
    exhibit_not_read,
    fact_not_in_letter_language,
    fee_in_other_currency,
    gap_in_credit_table,
    impact_without_number,
    incident_without_facts,
    leaving_day_passed,
    leaving_without_clause,
    letter_element_missing,
    letter_language_unavailable,
    letter_too_long,
    log_goes_backwards,
    lost_profit_claimed_as_credit,
    month_without_data,
    no_request,
    outage_ends_before_start,
    outage_in_future,
    outage_in_maintenance,
    outage_outside_service,
    outages_overlap,
    outcome_without_verification,
    overlap_in_credit_table,
    phrase_not_in_letter_language,
    promise_without_date,
    request_date_passed,
    request_without_date,
    scope_twice_or_unknown,
    statement_without_exhibit,
    string_missing,
    subject_too_long,
    text_not_in_letter_language,
    time_twice_or_never,
    time_without_zone,
    too_many_requests,
    two_outcomes,
    unconfirmed_clause,
    unknown_body,
    unknown_condition,
    unknown_country,
    unknown_exhibit,
    unknown_in_body,
    unknown_letter_kind,
    unknown_occasion,
    unknown_offer,
    unknown_phrase,
    unknown_placeholder,
    unknown_promise,
    unknown_provider,
    unknown_request,
    unknown_role,
    unknown_scope,
    unknown_service,
    unknown_step_link,
    verification_without_exhibit,
    withdrawal_without_reason,
    wording_doubtful,
    wording_unfit,
)
from generator.facts.dossier import Dossier
from generator.model.letter import Letter, LetterHead
from generator.model.playbook import Playbook
from generator.model.record import Record

CASE_CHECKS = (
    amount_missing, amount_not_used, answer_to_unraised_request, case_id_malformed, correction_of_nothing,
    duplicate_exhibit, duplicate_id, duplicate_service, entry_in_future, event_incomplete, evidence_changed,
    evidence_missing, evidence_without_hash, exhibit_gives_nothing, exhibit_not_cited, exhibit_not_read,
    fact_not_in_letter_language, impact_without_number, incident_without_facts, letter_language_unavailable,
    log_goes_backwards, no_request, outage_ends_before_start, outage_outside_service, outcome_without_verification,
    phrase_not_in_letter_language, promise_without_date, request_without_date, statement_without_exhibit,
    text_not_in_letter_language, time_twice_or_never, time_without_zone, too_many_requests, two_outcomes,
    unknown_body, unknown_exhibit, unknown_letter_kind, unknown_offer, unknown_phrase, unknown_promise,
    unknown_provider, unknown_request, unknown_role, unknown_scope, unknown_service, verification_without_exhibit,
    withdrawal_without_reason,
)  # fmt: skip
DOSSIER_CHECKS = (
    amount_without_basis, body_closed, body_not_for_companies, claim_field_missing, customer_update_missed,
    difference_not_asked, escalation_too_early, escalation_too_late, escalation_without_preflight,
    fee_in_other_currency, leaving_day_passed, leaving_without_clause, lost_profit_claimed_as_credit,
    month_without_data, outage_in_future, outage_in_maintenance, outages_overlap, request_date_passed,
    unconfirmed_clause, wording_doubtful, wording_unfit,
)  # fmt: skip
LETTER_CHECKS = (
    exhibit_not_enclosed, letter_element_missing, letter_too_long, subject_too_long,
)  # fmt: skip
PLAYBOOK_CHECKS = (
    calendar_unknown, gap_in_credit_table, overlap_in_credit_table, scope_twice_or_unknown, string_missing,
    unknown_condition, unknown_country, unknown_in_body, unknown_occasion, unknown_placeholder, unknown_step_link,
)  # fmt: skip


def check_record(record: Record) -> Iterator[Finding]:
    """What is wrong in a case as written."""
    for rule in CASE_CHECKS:
        yield from rule.check(record)


def check_dossier(dossier: Dossier) -> Iterator[Finding]:
    """What is wrong in a case once its facts are known."""
    for rule in DOSSIER_CHECKS:
        yield from rule.check(dossier)


def check_letter(letter: Letter, head: LetterHead) -> Iterator[Finding]:
    """What is wrong in a letter."""
    for rule in LETTER_CHECKS:
        yield from rule.check(letter, head)


def check_playbook(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """What is wrong between the parts of a playbook, each with its file."""
    for rule in PLAYBOOK_CHECKS:
        yield from rule.check(playbook)
