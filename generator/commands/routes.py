"""`playbook routes`: to which body a complaint can go, from when and until when, and why."""

import json
from typing import Any

import click

from generator.commands.dossiers import Desk, desk
from generator.commands.scope import case_id
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.commands.table import table
from generator.facts.preflight import preflight
from generator.facts.route import Reason, Route
from generator.facts.routes import routes
from generator.texts.routes import last_day, reason, reasons, threat, verdict
from generator.texts.tongue import Tongue, fill


@click.command("routes")
@click.argument("case")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@common
def command(setting: Setting, case: str, form: str) -> None:
    """Show for every body whether CASE can go there now, from a day on, or not, and why; then what to confirm first.

    \b
    Examples:
      playbook routes billed-after-cancellation
      playbook routes hk2-server-down --format json
    """
    opened = desk(setting, (setting.folder.root / "cases" / case_id(setting, case),))
    for d in opened.dossiers:
        found, tongue = routes(d), opened.tongue(setting)
        if form == "json":
            click.echo(json.dumps([_fields(one) for one in found], ensure_ascii=False, indent=2))
            continue
        head = [setting.say(f"column-{name}") for name in ("body", "route", "last", "why")]
        click.echo(table(head, [_row(one, opened, tongue) for one in found]))
        before = preflight(d)
        if before.unsettled:
            names = tongue.words["list_join"].join(tongue.words[f"safe_{name}"] for name in before.unsettled)
            click.echo("\n" + fill(tongue.words["preflight_open"], what=names))
        if before.threats:
            click.echo("\n" + tongue.words["preflight_threats"])
            click.echo("\n".join(f"- {threat(one, tongue)}" for one in before.threats))
    raise SystemExit(PROBLEMS if opened.failed else FINE)


def _row(one: Route, opened: Desk, tongue: Tongue) -> list[str]:
    playbook = opened.office.playbook
    said = [reasons(one, playbook, tongue)]
    said += [last_day(one.clock, tongue)] if one.clock else []
    said += [reason(caveat, playbook, tongue) for caveat in one.caveats]
    last = str(one.clock.last) if one.clock else "–"
    return [one.body, verdict(one, tongue), last, tongue.words["cell_join"].join(said)]


def _fields(one: Route) -> dict[str, Any]:
    return {
        "body": one.body,
        "verdict": str(one.verdict),
        "opens": one.opens.isoformat() if one.opens else None,
        "last": one.clock.last.isoformat() if one.clock else None,
        "reasons": [_reason(reason) for reason in one.reasons],
        "caveats": [_reason(reason) for reason in one.caveats],
    }


def _reason(one: Reason) -> dict[str, str]:
    return {"reason": one.key, **dict(one.named)}
