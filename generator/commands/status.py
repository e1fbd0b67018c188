"""`playbook status`: where each complaint stands, and what it waits for."""

import json
from pathlib import Path
from typing import Any

import click

from generator.commands.dossiers import Desk, desk
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.commands.table import table
from generator.facts.deadlines import deadlines
from generator.facts.dossier import Dossier
from generator.facts.occasions import due_letters
from generator.facts.status import fixed, status
from generator.texts.progress import next_step, state, turn
from generator.texts.tongue import Tongue


@click.command("status")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@click.option("--open", "only_open", is_flag=True, help="Only complaints that are not closed.")
@common
def command(setting: Setting, paths: tuple[Path, ...], form: str, *, only_open: bool) -> None:
    """Show where each complaint stands, whose turn it is, and the next step.

    \b
    Examples:
      playbook status
      playbook status --open
      playbook status hk2-server-down --format json
    """
    opened = desk(setting, paths)
    tongue = opened.tongue(setting)
    kept = [d for d in opened.dossiers if not (only_open and d.ending.closed)]
    if form == "json":
        click.echo(json.dumps([_fields(opened, d) for d in kept], ensure_ascii=False, indent=2))
    elif kept:
        head = [setting.say(f"column-{name}") for name in ("case", "state", "fixed", "turn", "by", "step")]
        click.echo(table(head, [_row(setting, opened, d, tongue) for d in kept]))
    else:
        click.echo(setting.say("no-cases"))
    raise SystemExit(PROBLEMS if opened.failed else FINE)


def _row(setting: Setting, opened: Desk, d: Dossier, tongue: Tongue) -> list[str]:
    row, due = status(d), deadlines(d, opened.office.playbook.phrases)
    verified = {True: "yes", False: "no", None: "unknown"}[fixed(d)]
    by = due[0].day.isoformat() if due else "–"
    step = next_step(row, tongue)
    letters = _letters(opened, d)
    named = f"{step} ({', '.join(letters)})" if letters else step
    return [d.id, state(row, tongue), setting.say(f"fixed-{verified}"), turn(row, tongue), by, named]


def _letters(opened: Desk, d: Dossier) -> list[str]:
    playbook = opened.office.playbook
    return [due.kind for due in due_letters(d, playbook.kinds, playbook.phrases)]


def _fields(opened: Desk, d: Dossier) -> dict[str, Any]:
    row, due = status(d), deadlines(d, opened.office.playbook.phrases)
    return {
        "case": d.id,
        "status": str(row.status),
        "closed": d.ending.closed,
        "fixed": fixed(d),
        "turn": row.turn,
        "next_step": row.step,
        "letters_due": _letters(opened, d),
        "next_deadline": due[0].day.isoformat() if due else None,
    }
