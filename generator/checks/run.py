"""Every check, in alphabetical order, and how each kind is run."""

from collections.abc import Iterator

from generator.base.diagnostic import Finding
from generator.checks.rules import (
    amount_missing,
    amount_not_used,
    case_id_malformed,
    duplicate_exhibit,
    duplicate_service,
    evidence_changed,
    evidence_missing,
    evidence_without_hash,
    fee_in_other_currency,
    gap_in_credit_table,
    impact_without_number,
    incident_without_facts,
    letter_element_missing,
    letter_language_unavailable,
    letter_too_long,
    lost_profit_claimed_as_credit,
    month_without_data,
    no_request,
    outage_ends_before_start,
    outage_in_future,
    outage_in_maintenance,
    outage_outside_service,
    outages_overlap,
    overlap_in_credit_table,
    phrase_not_in_letter_language,
    request_date_passed,
    request_without_date,
    scope_twice_or_unknown,
    string_missing,
    subject_too_long,
    text_not_in_letter_language,
    time_twice_or_never,
    time_without_zone,
    unconfirmed_clause,
    unknown_condition,
    unknown_exhibit,
    unknown_phrase,
    unknown_placeholder,
    unknown_provider,
    unknown_role,
    unknown_scope,
    unknown_service,
)
from generator.facts.dossier import Dossier
from generator.model.letter import Letter, LetterHead
from generator.model.playbook import Playbook
from generator.model.record import Record

CASE_CHECKS = (
    amount_missing, amount_not_used, case_id_malformed, duplicate_exhibit, duplicate_service, evidence_changed,
    evidence_missing, evidence_without_hash, impact_without_number, incident_without_facts,
    letter_language_unavailable, no_request, outage_ends_before_start, outage_outside_service,
    phrase_not_in_letter_language, request_without_date, text_not_in_letter_language, time_twice_or_never,
    time_without_zone, unknown_exhibit, unknown_phrase, unknown_provider, unknown_role, unknown_scope,
    unknown_service,
)  # fmt: skip
DOSSIER_CHECKS = (
    fee_in_other_currency, lost_profit_claimed_as_credit, month_without_data, outage_in_future,
    outage_in_maintenance, outages_overlap, request_date_passed, unconfirmed_clause,
)  # fmt: skip
LETTER_CHECKS = (letter_element_missing, letter_too_long, subject_too_long)
PLAYBOOK_CHECKS = (
    gap_in_credit_table, overlap_in_credit_table, scope_twice_or_unknown, string_missing, unknown_condition,
    unknown_placeholder,
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
