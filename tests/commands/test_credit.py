"""`playbook credit` as people and programs use it."""

import json
from pathlib import Path

import pytest

from tests.repository import CASE, playbook, write_case

AWS = ["--provider", "aws-ec2", "--outage", "2026-11-10 09:12/2026-11-10 13:40"]
FEE = ["--fee", "100", "--per", "month", "--currency", "USD"]


def said(root: Path, *words: str) -> str:
    """What the command prints; it must go well."""
    done = playbook(root, "credit", *words)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


def test_a_case(repository: Path) -> None:
    """Three lights, the working, the window, the sentence for the letter."""
    write_case(repository, CASE.replace("root-cause-report", "service-credit"))
    text = said(repository, "example")
    assert text.startswith("Harbourline Cloud; One server\n\nVerdict: promise broken\nEvidence: insufficient\n")
    assert "Credit in all: USD 3.99" in text
    assert "Last safe day: 10 December 2026" in text
    chinese = said(repository, "example", "--lang", "zh")
    assert "结论：未达承诺" in chinese
    assert "赔付合计：USD 3.99" in chinese


def test_the_json_of_a_case(repository: Path) -> None:
    """Exactly these keys; figures as text, exact, so that no program rounds them."""
    write_case(repository)
    data = json.loads(said(repository, "example", "--format", "json"))
    assert list(data) == [
        "verdict", "evidence", "readiness", "periods", "assumptions", "scope", "total", "sentences",
    ]  # fmt: skip
    assert list(data["readiness"]) == ["state", "missing", "opens", "closes", "reasons"]
    assert (data["verdict"], data["evidence"]) == ("breach", "insufficient")
    assert data["readiness"]["state"] == "not-ready"
    assert data["readiness"]["missing"] == ["express-request"]
    assert (data["readiness"]["opens"], data["readiness"]["closes"]) == (None, "2026-12-10")
    (period,) = data["periods"]
    assert list(period) == [
        "period", "services", "verdict", "counted_downtime_seconds", "uptime_percent", "promised_percent", "credit",
        "working",
    ]  # fmt: skip
    assert period["period"] == "2026-11"
    assert period["counted_downtime_seconds"] == 268 * 60
    assert period["uptime_percent"].startswith("99.3796296296")
    assert period["promised_percent"] == "99.95"
    assert period["credit"] == {"amount": "3.99", "currency": "USD"} == data["total"]
    assert data["scope"] == "server"
    assert all(isinstance(line, str) for line in [*period["working"], *data["assumptions"], *data["sentences"]])


def test_an_outage_typed_in(repository: Path) -> None:
    """Without a case: provider, outage and fee are enough. Times without an offset are the company's."""
    data = json.loads(said(repository, *AWS, *FEE, "--format", "json"))
    assert data["verdict"] == "breach"
    assert data["total"] == {"amount": "10.00", "currency": "USD"}
    assert data["readiness"]["missing"] == ["region", "logs"]
    assert "Amazon EC2 (AWS); One instance" in said(repository, *AWS, *FEE)


def test_several_outages_and_a_month(repository: Path) -> None:
    """Each `--outage` counts; `--period` asks about one month, and one without data is unknown."""
    words = ["--provider", "aws-ec2", *FEE, "--outage", "2026-10-31T23:00Z/2026-11-01T05:00Z",
             "--outage", "2026-11-10T09:00Z/ongoing", "--format", "json"]  # fmt: skip
    both = json.loads(said(repository, *words))
    assert [(p["period"], p["counted_downtime_seconds"]) for p in both["periods"]] == [
        ("2026-10", 3600),
        ("2026-11", 5 * 3600 + (6 * 24 + 15) * 3600),  # up to the end of 16 November
    ]
    one = json.loads(said(repository, *words, "--period", "2026-10"))
    assert [p["period"] for p in one["periods"]] == ["2026-10"]
    none = json.loads(said(repository, *words, "--period", "2026-08"))
    assert (none["verdict"], none["periods"][0]["credit"], none["periods"][0]["uptime_percent"]) == (
        "unknown",
        None,
        None,
    )
    empty = json.loads(said(repository, "--provider", "aws-ec2", *FEE, "--period", "2026-08", "--format", "json"))
    assert empty["verdict"] == "unknown"


def test_a_month_of_a_case(repository: Path) -> None:
    """A case can be asked about one month, too."""
    write_case(repository)
    data = json.loads(said(repository, "example", "--period", "2026-10", "--format", "json"))
    assert (data["verdict"], data["periods"][0]["period"]) == ("unknown", "2026-10")


def test_the_scope(repository: Path) -> None:
    """Another scope of the terms, by its name."""
    hours = json.loads(said(repository, *AWS, *FEE, "--scope", "instance-hour", "--format", "json"))
    assert (hours["scope"], hours["readiness"]["state"]) == ("instance-hour", "ready")
    assert hours["periods"][0]["credit"] == {"amount": "0.69", "currency": "USD"}  # five hours of 720: 100 / 144


def test_time_instead_of_money(repository: Path) -> None:
    """Where the terms give a longer term, the JSON says how long."""
    profile = repository / "playbook" / "providers" / "harbourline.yaml"
    text = profile.read_text(encoding="utf-8").split("terms:")[0]
    terms = (
        "terms:\n  - scope: server\n    unit: server\n    promise: {uptime: 100 %}\n    credit:\n"
        "      GIFT\n      payout: {form: extension}\n"
    )
    for gift, time in (("per_unit: {time: 1 hour, unit: 1 hour}", "PT14400S"), ("flat: {time: 3 months}", "P3M")):
        profile.write_text(text + terms.replace("GIFT", gift), encoding="utf-8")
        write_case(repository)
        data = json.loads(said(repository, "example", "--format", "json"))
        assert (data["periods"][0]["credit"], data["total"]) == ({"time": time}, None)
    assert "the service be extended by 3 months" in said(repository, "example")


def test_no_terms(repository: Path) -> None:
    """A provider of whom nothing was found gives nothing, and that is said."""
    words = ["--provider", "contabo", "--outage", "2026-11-10 09:12/2026-11-10 13:40", *FEE]
    assert "No promise of availability is on record" in said(repository, *words)
    data = json.loads(said(repository, *words, "--format", "json"))
    assert (data["verdict"], data["periods"], data["scope"]) == ("unknown", [], None)


def test_warnings_go_to_standard_error(repository: Path) -> None:
    """The output stays what a program can read."""
    done = playbook(
        repository, "credit", *AWS, "--outage", "2026-11-10 10:00/2026-11-10 11:00", *FEE, "--format", "json"
    )
    assert json.loads(done.stdout)["verdict"] == "breach"
    assert "[outages-overlap]" in done.stderr.decode()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "name a case, or a provider with --provider and an outage with --outage"),
        (["example", *AWS, *FEE], "name either a case or --provider, not both"),
        (["--provider", "aws-ec"], "did you mean: aws-ec2"),
        (["--provider", "nobody-at-all", *FEE], 'no provider "nobody-at-all"'),
        (["--provider", "aws-ec2"], "also give --outage, --fee, --per, --currency"),
        ([*AWS, "--fee", "100"], "also give --per, --currency; for example: --outage"),
        (["--provider", "aws-ec2", "--outage", "2026-11-10 09:12", *FEE], "its start and end with a slash between"),
        (["--provider", "aws-ec2", "--outage", "10.11.2026/11.11.2026", *FEE], '"10.11.2026" is not a valid time'),
        ([*AWS, "--fee", "100 $", "--per", "month", "--currency", "USD"], "is not a fee"),
        ([*AWS, "--fee", "100", "--per", "month", "--currency", "USDT"], "is not a fee"),
        ([*AWS, "--fee", "100", "--per", "week", "--currency", "USD"], "'week' is not one of"),
        ([*AWS, *FEE, "--period", "11/2026"], 'expected one as in "2026-11"'),
        ([*AWS, *FEE, "--scope", "instanc"], 'did you mean "instance"?'),
        (["--provider", "aws-ec2", "--outage", "2026-11-10 13:40/2026-11-10 09:12", *FEE], "outage ends"),
        (["--provider", "aws-ec2", "--outage", "2026-12-10 09:12/2026-12-10 13:40", *FEE], "lies after today"),
        (["exmple"], 'no case "exmple"'),
    ],
)
def test_wrong_use(words: list[str], message: str, repository: Path) -> None:
    """Exit code 2, and what to type."""
    write_case(repository)
    done = playbook(repository, "credit", *words)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_case_about_charges(repository: Path) -> None:
    """It has no outage, and nothing can be computed."""
    write_case(
        repository,
        "provider: lanchuan\nservice: {id: lc-1, fee: 268.00 CNY per month}\nincident:\n  kind: billing\n  charges:\n"
        "    - {invoice: LC-1, on: 2026-10-01, amount: 268.00 CNY}\nrequests:\n  - {remedy: refund, by: 2026-11-30}\n",
    )
    done = playbook(repository, "credit", "example")
    assert done.returncode == 2
    assert "has no outage" in done.stderr.decode()


def test_a_broken_case(repository: Path) -> None:
    """Its errors are told at their lines; exit code 1."""
    write_case(repository, CASE.replace(", by: 2026-11-30", ""))
    done = playbook(repository, "credit", "example")
    assert done.returncode == 1
    assert "[request-without-date]" in done.stderr.decode()


def test_a_broken_playbook(repository: Path) -> None:
    """Where there is no office, its trouble is told."""
    (repository / "playbook" / "company.yaml").unlink()
    assert playbook(repository, "credit", *AWS, *FEE).returncode == 1
