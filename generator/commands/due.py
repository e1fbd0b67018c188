"""`playbook due`: the days on which something is due, each with its reason."""

import json
from datetime import timedelta
from pathlib import Path

import click

from generator.commands.dossiers import desk
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.commands.table import table
from generator.facts.deadlines import Deadline, deadlines
from generator.facts.dossier import Dossier
from generator.texts.progress import deadline_name, deadline_reason


class Days(click.ParamType[timedelta]):
    """A number of days, as in `14d` or `14`."""

    name = "days"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> timedelta:
        """The days that *value* names."""
        if isinstance(value, timedelta):
            return value
        number = str(value).strip().lower().removesuffix("d")
        if not number.isascii() or not number.isdigit() or len(number) > 4:  # noqa: PLR2004 - 9999 days are 27 years
            self.fail(f"{value!r}: 14d", param, ctx)
        return timedelta(days=int(number))


@click.command("due")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--within", type=Days(), default=None, help="Only what is due within so many days, as in 14d.")
@click.option("--fail-within", type=Days(), default=None, help="Exit with 1 where something is due in so many days.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@common
def command(
    setting: Setting, paths: tuple[Path, ...], within: timedelta | None, fail_within: timedelta | None, form: str
) -> None:
    """Show what is due on which day, and how that day was come by. What is late comes first.

    \b
    Examples:
      playbook due
      playbook due --within 14d
      playbook due --fail-within 2d      for CI: fails while there is still time
    """
    opened = desk(setting, paths)
    playbook, tongue = opened.office.playbook, opened.tongue(setting)
    rows = sorted(
        ((one, d) for d in opened.dossiers for one in deadlines(d, playbook.phrases)),
        key=lambda row: (row[0].day, row[1].id, row[0]),
    )
    shown = [row for row in rows if within is None or row[0].day <= setting.today + within]
    if form == "json":
        told = [_fields(setting, one, d, deadline_reason(one, playbook, tongue)) for one, d in shown]
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    elif shown:
        head = [setting.say(f"column-{name}") for name in ("day", "left", "case", "what", "why")]
        cells = [
            [
                str(one.day),
                _left(setting, one),
                d.id,
                deadline_name(one, playbook, tongue),
                deadline_reason(one, playbook, tongue),
            ]
            for one, d in shown
        ]
        click.echo(table(head, cells))
    else:
        click.echo(setting.say("nothing-due"))
    pressing = fail_within is not None and any(one.day <= setting.today + fail_within for one, _ in rows)
    raise SystemExit(PROBLEMS if opened.failed or pressing else FINE)


def _left(setting: Setting, one: Deadline) -> str:
    days = (one.day - setting.today).days
    return setting.say("days-left" if days >= 0 else "days-late", days=abs(days))


def _fields(setting: Setting, one: Deadline, d: Dossier, reason: str) -> dict[str, object]:
    return {
        "case": d.id,
        "day": one.day.isoformat(),
        "days_left": (one.day - setting.today).days,
        "kind": one.kind,
        "subject": one.subject,
        "reason": reason,
    }
