"""`playbook credit`: what the provider's terms give for a case, or for an outage typed in, line by line."""

import json
import re
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import click

from generator.base.rule import severity
from generator.base.words import message
from generator.build import Office, estimate, examine, open_office
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting, common
from generator.facts.assessment import assess
from generator.facts.claim import Claim
from generator.model.provider import Provider
from generator.source.nearest import nearest
from generator.texts.claim_json import as_data
from generator.texts.claim_text import as_text

TERMS = ("hour", "month", "quarter", "year")
_MONTH = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])")


@click.command("credit")
@click.argument("case", required=False)
@click.option("--provider", help="File name in playbook/providers, without a case.")
@click.option("--outage", "outages", multiple=True, metavar="START/END", help="As often as there were outages.")
@click.option("--fee", metavar="AMOUNT", help="What the service costs, as in 39.90.")
@click.option("--per", type=click.Choice(TERMS), help="What the fee is for.")
@click.option("--currency", metavar="CUR", help="Currency of the fee, as in USD.")
@click.option("--period", metavar="YYYY-MM", help="Only this month; every month with an outage unless given.")
@click.option("--scope", help="Scope of the provider's terms; the first that fits one server unless given.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@common
def command(setting: Setting, case: str | None, form: str, **given: Any) -> None:  # noqa: ANN401 - click hands over what it read
    """Compute the service credit for CASE, or for an outage that is typed in.

    Verdict, evidence and readiness are told apart; every figure has its working. Times without an
    offset are in the company's zone; END may be the word ongoing.

    \b
    Examples:
      playbook credit hk2-server-down
      playbook credit hk2-server-down --format json
      playbook credit --provider aws-ec2 --outage "2026-11-10 09:12/2026-11-10 13:40" \\
        --fee 100 --per month --currency USD
      playbook credit --provider tencent-cvm --outage 2026-10-31T23:50/2026-11-01T00:10 \\
        --fee 200 --per month --currency CNY --period 2026-11
    """
    office, found = open_office(setting.folder, setting.today)
    if office is None:
        click.echo(report(found, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    if case is not None and given["provider"]:
        raise click.UsageError(setting.say("credit-case-or-provider"))
    if case:
        provider, zone, claim = _of_case(office, case, given["period"], setting)
    else:
        provider, zone, claim = *_named(office, setting, given["provider"]), _typed(office, setting, given)
    tongue = office.box.tongues.get(setting.language) or office.box.tongues[office.playbook.company.language]
    if form == "json":
        click.echo(json.dumps(as_data(claim, tongue, zone), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(claim, provider, tongue, zone), nl=False)


def _of_case(
    office: Office, given: str, period: str | None, setting: Setting
) -> tuple[Provider, ZoneInfo | None, Claim]:
    """The claim of a case; what is wrong in the case goes to standard error."""
    examined = examine(office, case_id(setting, given))
    if examined.diagnostics:
        click.echo(report(examined.diagnostics, "text", setting), err=True)
    if examined.papers is None:
        raise SystemExit(PROBLEMS)
    facts = examined.papers.dossier
    if facts.claim is None:
        raise click.UsageError(setting.say("credit-no-outage", case=facts.id))
    if period is None:
        return facts.provider, facts.zone, facts.claim
    wanted = replace(facts.matter, wanted=_month(period, setting))
    return facts.provider, facts.zone, assess(wanted)


def _named(office: Office, setting: Setting, name: str | None) -> tuple[Provider, ZoneInfo | None]:
    """The provider of that name, and the zone in which times are typed."""
    known = office.playbook.providers
    if name is None:
        raise click.UsageError(setting.say("credit-what"))
    if name not in known:
        near = nearest(name, known) or ", ".join(sorted(known))
        raise click.UsageError(setting.say("credit-no-provider", provider=name, nearest=near))
    return known[name], office.playbook.company.time_zone


def _typed(office: Office, setting: Setting, given: dict[str, Any]) -> Claim:
    """The claim for what was typed; everything that is wrong in it is wrong use."""
    lacking = [f"--{name}" for name in ("fee", "per", "currency") if not given[name]]
    if lacking or not (given["outages"] or given["period"]):
        needed = [*([] if given["outages"] or given["period"] else ["--outage"]), *lacking]
        raise click.UsageError(setting.say("credit-lacking", options=", ".join(needed)))
    service = {"id": "[id]", "fee": f"{given['fee']} {given['currency']} per {given['per']}", "scope": given["scope"]}
    data = {
        "provider": given["provider"],
        "service": {key: value for key, value in service.items() if value},
        "incident": {"kind": "outage", "outages": [_outage(text, setting) for text in given["outages"]]},
    }
    claim, found = estimate(office, data, _month(given["period"], setting))
    if claim is None:
        raise click.UsageError("; ".join(message(one, setting.language) for one in found))
    for one in found:
        click.echo(f"{severity(one)}: {message(one, setting.language)} [{one.rule}]", err=True)
    return claim


def _outage(text: str, setting: Setting) -> dict[str, str]:
    start, slash, end = text.partition("/")
    if not slash:
        raise click.UsageError(setting.say("credit-outage", outage=text))
    return {"start": start.strip(), "end": end.strip()}


def _month(period: str | None, setting: Setting) -> str | None:
    if period is not None and not _MONTH.fullmatch(period):
        raise click.UsageError(setting.say("credit-period", period=period))
    return period
