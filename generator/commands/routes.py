"""`playbook routes`: to which body a complaint can go, from when and until when, and why."""

import json
from collections.abc import Iterator
from typing import Any

import click

from generator.commands.dossiers import Desk, desk
from generator.commands.scope import case_id
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.commands.table import table
from generator.facts.preflight import Preflight, preflight, said
from generator.facts.route import Reason, Route
from generator.facts.routes import routes
from generator.texts.routes import last_day, reason, reasons, verdict
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
        found, safe, tongue = routes(d), preflight(d), opened.tongue(setting)
        if form == "json":
            told = {"routes": [_fields(one) for one in found], "preflight": _safety(safe)}
            click.echo(json.dumps(told, ensure_ascii=False, indent=2))
            continue
        head = [setting.say(f"column-{name}") for name in ("body", "route", "last", "why")]
        click.echo(table(head, [_row(one, opened, tongue) for one in found]))
        for line in _first(safe, setting, tongue):
            click.echo("\n" + line)
    raise SystemExit(PROBLEMS if opened.failed else FINE)


def _first(safe: Preflight, setting: Setting, tongue: Tongue) -> Iterator[str]:
    """What to settle and what to read before any of them is asked."""
    words = tongue.words
    if safe.unsettled:
        yield fill(words["preflight_open"], what=tongue.listed([words[f"safe_{name}"] for name in safe.unsettled]))
    if safe.clauses:
        yield "\n".join([words["preflight_against"], *(f"- {said(one, setting.language)}" for one in safe.clauses)])
    else:
        yield words["preflight_none" if safe.searched else "preflight_unsearched"]


def _row(one: Route, opened: Desk, tongue: Tongue) -> list[str]:
    playbook = opened.office.playbook
    said = [reasons(one, playbook, tongue)]
    said += [last_day(one.clock, tongue)] if one.clock else []
    said += [reason(caveat, playbook, tongue) for caveat in one.caveats]
    last = str(one.clock.last) if one.clock else "–"
    return [one.body, verdict(one, tongue), last, tongue.words["cell_join"].join(said)]


def _safety(safe: Preflight) -> dict[str, Any]:
    """The preflight for machines."""
    return {
        "unsettled": list(safe.unsettled),
        "clauses": [
            {"text": dict(one.text.by_language), "source": one.source, "status": one.status} for one in safe.clauses
        ],
        "searched": safe.searched,
    }


def _fields(one: Route) -> dict[str, Any]:
    return {
        "body": one.body,
        "verdict": str(one.verdict),
        "opens": one.opens.isoformat() if one.opens else None,
        "last": one.clock.last.isoformat() if one.clock else None,
        "reasons": [_reason(reason) for reason in one.reasons],
        "caveats": [_reason(reason) for reason in one.caveats],
        "outcome": dict(one.outcome.by_language) if one.outcome else None,
    }


def _reason(one: Reason) -> dict[str, str]:
    return {"reason": one.key, **dict(one.named)}
