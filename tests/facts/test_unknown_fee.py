"""A fee that nobody knows: the promise can be broken all the same, and no sum is made up."""

from decimal import Decimal

import pytest

from generator.facts.claim import Verdict
from generator.facts.worth import worth
from generator.model.letter import Letter
from tests.facts.desk import office, open_case, playbook
from tests.facts.sla_desk import case, claim, provider
from tests.facts.test_award import hit
from tests.repository import CASE

UNKNOWN = CASE.replace("39.90 USD per month", "unknown")
TIERS = "credit: {tiers: [{below: 99.9 %, percent: 10 %}]}"
RULE = f"{{scope: s, unit: server, promise: {{uptime: 99.9 %}}, {TIERS}}}"


@pytest.mark.parametrize(("length", "verdict"), [("2:00", Verdict.BREACH), ("0:10", Verdict.NO_BREACH)])
def test_the_promise_is_judged_without_a_fee(length: str, verdict: Verdict) -> None:
    """43,200 minutes: 120 of them break 99.9 %, ten do not; in neither case is there a sum, a base or a ceiling."""
    made = claim(provider(RULE), case(hit(length), "{id: s1, fee: unknown}"))
    (period,) = made.periods
    assert (made.verdict, made.total, made.ceiling) == (verdict, None, None)
    assert (period.credit, period.exact) == (None, Decimal())
    keys = [line.key for line in period.working]
    assert ("fee-unknown" in keys) is (verdict is Verdict.BREACH)
    assert not {"base", "hour", "base-cut"} & set(keys)


def test_without_a_promise_in_figures_nothing_can_be_said() -> None:
    """Whether the rule gives anything depends on the sum, which is not known."""
    rule = "{scope: s, unit: server, credit: {per_unit: {percent: 5 %, unit: 1 hour}}}"
    assert claim(provider(rule), case(hit("2:00"), "{id: s1, fee: unknown}")).verdict is Verdict.UNKNOWN


def test_one_of_two_fees_is_not_enough() -> None:
    """What is measured together is paid together: a part of the sum would be a wrong sum."""
    rule = RULE.replace("unit: server", "unit: fleet")
    more = "{id: s2, fee: unknown}"
    made = claim(
        provider(rule), case(hit("2:00"), services=f"[{more}]", service="{id: s1, fee: 100.00 USD per month, scope: s}")
    )
    assert made.total is None


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["first-complaint", "final-notice", "sla-claim"])
def test_no_letter_names_a_fee(kind: str, language: str) -> None:
    """The contract is named without it: with the day on which it began where that is known, else by itself."""
    known = {"zh": "费用", "en": "fee"}[language]
    began = {"zh": "起租用。", "en": "began on 5 March 2026."}[language]
    bare = {"zh": "由我公司向贵公司租用。", "en": "We rent this service from you."}[language]
    for since, said in (("", bare), (", since: 2026-03-05", began)):
        opened = open_case(UNKNOWN, service=f"{{id: hk2-17, fee: unknown{since}}}")
        letter = office().box.write(opened, kind, language)
        assert isinstance(letter, Letter), letter
        (block,) = letter.having("contract")
        assert known not in block.rows[0][0]
        assert said in block.rows[0][0]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("kind", "body"), [("escalation", "us-bbb"), ("card-dispute", "card-visa")])
def test_no_letter_to_a_body_names_a_fee(kind: str, body: str, language: str) -> None:
    """What a body reads says that we rent the service, and no fee."""
    letter = office().box.write(open_case(UNKNOWN, provider="larkspan"), kind, language, body)
    assert isinstance(letter, Letter), letter
    (block,) = letter.having("contract")
    said = " ".join(row[0] for row in block.rows)
    assert {"zh": "费用为", "en": " fee is"}[language] not in said
    assert {"zh": "租用", "en": "rent"}[language] in said


def test_a_breach_without_a_sum_can_still_be_claimed() -> None:
    """The provider knows the fee; the claim asks it to compute the credit."""
    made = worth(open_case(UNKNOWN), playbook().phrases)
    assert (made.claimable, made.total) == ("open", None)
