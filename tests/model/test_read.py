import pytest

from generator.base.diagnostic import Finding, values
from generator.model.case import Case
from generator.model.read import read
from generator.source.document import Document
from generator.source.parse import parse

GOOD = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident: {kind: outage}
"""
SERVICE_KEYS = "account, address, contract, cycle_day, fee, id, payment, plan, region, scope, seller, since, until"


def found(text: str) -> list[Finding]:
    """What is not as the model says in a case of this *text*, in order of place."""
    document = parse(text, "case.yaml")
    assert isinstance(document, Document), document
    case = read(Case, document.data, language="zh")
    return sorted(case, key=lambda finding: [str(step) for step in finding.path]) if isinstance(case, list) else []


def test_the_example_is_good() -> None:
    """The case that the others below are made from has no fault of its own."""
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            GOOD.replace("id: hk2-17, ", ""),
            [Finding(("service", "id"), "key-missing", values(key="id"))],
        ),
        (
            GOOD.replace("fee:", "fees:"),
            [
                Finding(("service", "fee"), "key-missing", values(key="fee")),
                Finding(
                    ("service", "fees"),
                    "unknown-key",
                    values(key="fees", known=SERVICE_KEYS, nearest="fee"),
                    on_key=True,
                ),
            ],
        ),
        (
            GOOD.replace(
                "{kind: outage}", "{kind: outage, outages: [{start: 2026-11-10 09:12, end: ongoing, los: 1 %}]}"
            ),
            [
                Finding(
                    ("incident", "outages", 0, "los"),
                    "unknown-key",
                    values(key="los", known="end, exhibits, loss, measured, service, start, symptom", nearest="loss"),
                    on_key=True,
                )
            ],
        ),
        (
            GOOD + "log:\n- {at: 2026-11-10 09:12, direction: outt, channel: ticket}\n",
            [
                Finding(
                    ("log", 0, "direction"),
                    "unknown-value",
                    values(value="outt", known="out, in", nearest="out"),
                )
            ],
        ),
        (
            GOOD.replace("{kind: outage}", "outage"),
            [Finding(("incident",), "wrong-shape", values(expected="mapping", found="text"))],
        ),
        (GOOD + "requests: refund\n", [Finding(("requests",), "wrong-shape", values(expected="list", found="text"))]),
        (
            GOOD + "requests:\n- refund\n",
            [Finding(("requests", 0), "wrong-shape", values(expected="mapping", found="text"))],
        ),
        (GOOD.replace("outage}", "}"), [Finding(("incident", "kind"), "value-missing")]),
        (
            GOOD + "title: {zh: 停机，, en: down, and out}\n",
            [Finding(("title", "and out"), "comma-cuts-value", values(key="and out"), on_key=True)],
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(text: str, expected: list[Finding]) -> None:
    """Each fault has its rule, the way to it, and what its message names."""
    assert found(text) == expected


def test_everything_is_told_at_once() -> None:
    """Four faults in four places are four findings: nobody mends a file line by line."""
    text = GOOD.replace("39.90 USD", "39.90").replace("harbourline", "Harbour Line") + "time_zone: CST\nlanguag: zh\n"
    assert [(finding.path, finding.rule) for finding in found(text)] == [
        (("languag",), "unknown-key"),
        (("provider",), "not-a-slug"),
        (("service", "fee"), "not-a-fee"),
        (("time_zone",), "not-a-zone"),
    ]


def test_a_key_that_is_only_wide_is_told_as_such() -> None:
    """`ｔｉｔｌｅ` is title from an input method; the message says the mark and the key to type."""
    assert found(GOOD + "ｔitle: 停机\n") == [
        Finding(("ｔitle",), "full-width-mark", values(mark="ｔ", write="title:"), on_key=True)
    ]


def test_the_working_language_is_the_one_of_plain_texts() -> None:
    """`language: en` makes a plain title English."""
    for language in ("zh", "en"):
        document = parse(GOOD + "title: hk2\n", "case.yaml")
        assert isinstance(document, Document)
        case = read(Case, document.data, language=language)
        assert isinstance(case, Case)
        assert case.title
        assert case.title.by_language == ((language, "hk2"),)
