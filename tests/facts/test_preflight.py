"""What dies if the provider suspends us, and the clauses that turn against us."""

from dataclasses import replace

from generator.checks.rules import escalation_without_preflight
from generator.facts.conditions import CONDITIONS, Tick
from generator.facts.preflight import Fate, against, preflight, said
from tests.facts.desk import open_case, open_on, playbook
from tests.repository import CASE

ESCALATED = {
    "provider": "larkspan",
    "log": "[{at: 2026-11-10 15:00, direction: out, channel: email, letter: first-complaint}]",
    "escalations": "[{body: us-bbb, on: 2026-11-15}]",
}


def test_what_lives_and_what_dies() -> None:
    """Elsewhere and looked at: it lives; on the same account: it dies; never or long ago: nobody knows."""
    saved = "{domains: {elsewhere: yes, on: 2026-11-12}, dns: {elsewhere: no, on: 2026-11-12}, mail: {elsewhere: yes, on: 2026-09-01}}"
    found = preflight(open_case(CASE, safeguards=saved))
    assert [(one.what, one.fate) for one in found.exposures] == [
        ("domains", Fate.LIVES),
        ("dns", Fate.DIES),
        ("mail", Fate.STALE),
        ("backup", Fate.UNKNOWN),
        ("backup_at", Fate.UNKNOWN),
    ]
    assert found.unsettled == ("dns", "mail", "backup", "backup_at")


def test_an_old_backup_saves_little() -> None:
    """It lies elsewhere and was looked at yesterday: what counts besides is the day on which it was made, in our zone."""
    for made, fate in (
        ("2026-10-17 00:30", Fate.FRESH),  # 30 days before 16 November
        ("2026-10-16 23:30", Fate.STALE),
        ("2026-11-16 23:30", Fate.FRESH),
        ("2026-11-17 00:30", Fate.UNKNOWN),  # not yet
    ):
        opened = open_on(
            "2026-11-16", CASE, safeguards=f"{{backup_at: {made}, backup: {{elsewhere: yes, on: 2026-11-15}}}}"
        )
        safe = {one.what: one.fate for one in preflight(opened).exposures}
        assert (safe["backup"], safe["backup_at"]) == (Fate.LIVES, fate), made


def test_what_proves_it() -> None:
    """The exhibit that shows the restored backup goes along."""
    saved = "{backup: {elsewhere: yes, on: 2026-11-12, exhibits: [E1]}}"
    assert preflight(open_case(CASE, safeguards=saved)).exposures[3].exhibits == ("E1",)


def test_the_clauses_of_the_provider() -> None:
    """What its terms hold against us, with the page and how sure it is; an empty list says that somebody looked."""
    larkspan = preflight(open_case(CASE, provider="larkspan"))
    (clause,) = larkspan.clauses
    assert (clause.source, clause.status) == ("https://www.larkspan.example/terms", "fictional")
    assert said(clause, "en") == (
        "A fee of USD 25.00 for each payment dispute; all services of the account may be suspended while one is open"
        " (Network Service Terms, clause 9; fictional; https://www.larkspan.example/terms)"
    )
    harbourline = preflight(open_case(CASE))
    assert (harbourline.clauses, harbourline.searched, larkspan.searched) == ((), True, True)
    nobody = replace(open_case(CASE), provider=playbook().providers["vultr"])
    assert (preflight(nobody).clauses, preflight(nobody).searched) == ((), False)


def test_a_clause_is_as_sure_as_its_profile() -> None:
    """A real provider's clause keeps the source's mark and the page on which it was read."""
    first, second = against(playbook().providers["phoenixnap-bmc"])
    assert first.status == second.status == "partial"
    assert first.source == "http://help.phoenixnap.com/Network+Uptime+Guarantee"
    assert said(second, "zh").startswith("12个月内三次欠费者不享有赔付（部分核实；http://")


def test_the_warning_names_them() -> None:
    """Whoever escalates unprepared reads what the terms allow the provider to do."""
    (found,) = escalation_without_preflight.check(open_on("2026-11-16", CASE, **ESCALATED))
    told = dict(found.values)
    assert told["what"] == "domains, dns, mail, backup, backup_at"
    assert told["against.en"].startswith("; clauses of the provider that turn against us: A fee of USD 25.00")
    assert told["against.zh"].startswith("；该服务商对投诉方不利的条款：每笔付款争议")
    (other,) = escalation_without_preflight.check(
        open_on("2026-11-16", CASE, **{**ESCALATED, "provider": "harbourline"})
    )
    assert dict(other.values)["against"] == ""


def test_the_checklist_asks_for_both() -> None:
    """The age of the backup and the clauses are items of their own, once an escalation is near."""
    opened = open_on("2026-11-16", CASE, **ESCALATED, safeguards="{backup_at: 2026-11-15 02:00}")
    phrases = playbook().phrases
    fresh, clauses = (CONDITIONS[name](opened, phrases) for name in ("backup-fresh", "clauses-known"))
    assert (fresh.tick, dict(fresh.named)) == (Tick.DONE, {"day": "2026-11-15"})
    assert clauses.tick is Tick.DONE
    assert "USD 25.00" in dict(clauses.named)["clauses.en"]
    none = open_on("2026-11-16", CASE, **{**ESCALATED, "provider": "harbourline"})
    assert CONDITIONS["clauses-known"](none, phrases).reason == "clauses-none-done"
    vultr = replace(none, provider=playbook().providers["vultr"])
    assert CONDITIONS["clauses-known"](vultr, phrases).tick is Tick.OPEN
    assert CONDITIONS["backup-fresh"](none, phrases).reason == "backup-fresh-unknown-open"
    assert CONDITIONS["clauses-known"](open_case(CASE), phrases).tick is Tick.NOT_NEEDED
