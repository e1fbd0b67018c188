"""`playbook new`: a new case, filled in as far as it can be."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.base.words import message
from generator.build import FIRST, Office, inspect
from generator.commands.amendment import drafted, settle, told
from generator.commands.case_file import opened_office
from generator.commands.first_facts import COPIED, Given, first_facts
from generator.commands.patch import patch
from generator.commands.questions import Questions
from generator.commands.replacement import new_folder
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting, common
from generator.commands.typed import clean, dry_run
from generator.commands.what_happened import Happened
from generator.edits import form
from generator.edits.fresh_case import fresh_case
from generator.model.case import Case
from generator.model.load_case import case_path, load_case
from generator.source.document import Data


@click.command("new")
@click.argument("slug")
@click.option("--provider", help="File name in playbook/providers.")
@click.option("--kind", help="What went wrong, from playbook/phrases/kinds.yaml.")
@click.option("--service", help="The provider's id of the service.")
@click.option("--fee", help='What it costs, as in "39.90 USD per month".')
@click.option("--owner", help="Who is in charge: a role of playbook/company.yaml.")
@click.option("--start", help='When it began, "YYYY-MM-DD HH:MM".')
@click.option("--end", help="When it was over, or ongoing.")
@click.option("--charge", "charges", multiple=True, help='A sum in dispute, "INVOICE YYYY-MM-DD AMOUNT". Repeatable.')
@click.option("--event", help='A single event, "KIND YYYY-MM-DD HH:MM".')
@click.option("--found", help="What was found, for an event.")
@click.option("--expected", help="What had been agreed, for an event.")
@click.option("--count", help="How many, for an event.")
@click.option("--asked", help='A message of ours without an answer, "YYYY-MM-DD HH:MM CHANNEL".')
@click.option("--request", "requests", multiple=True, help='What we ask for, "REMEDY" or "REMEDY AMOUNT". Repeatable.')
@click.option("--by", help="By when we ask for it, YYYY-MM-DD.")
@click.option("--from", "source", help="A case whose provider, service, owner, languages and requests are taken over.")
@dry_run
@common
def command(
    setting: Setting,
    slug: str,
    provider: str | None,
    service: str | None,
    fee: str | None,
    owner: str | None,
    requests: tuple[str, ...],
    by: str | None,
    source: str | None,
    dry: bool,
    **said: Any,  # noqa: ANN401 - click hands over what it read
) -> None:
    """Make the folder of a new case, named by the day and SLUG. Asks on a terminal for what is missing.

    \b
    Examples:
      playbook new mail-server-down --provider harbourline
      playbook new mail-server-down --provider harbourline --kind outage --service hk2-17 --fee "39.90 USD per month" \\
        --start "2026-11-16 09:12" --end ongoing --request root-cause-report --by 2026-11-30
      playbook new down-again --from hk2-server-down --kind outage --start "2026-11-16 09:12" --end ongoing \\
        --by 2026-11-30
    """
    new = _id(setting, slug)
    office, ask = opened_office(setting), Questions(setting)
    base = _base(setting, office, source) if source else {}
    given = Given(provider, service, fee, owner, requests, by, Happened(**said), base)
    facts = first_facts(ask, office, given)
    ask.finish()
    known = form.filled(Case, {key: clean(key, value, setting) for key, value in facts.items()})
    _make(setting, office, new, fresh_case(known), dry=dry)


def _id(setting: Setting, slug: str) -> str:
    """The id of the new case; wrong use where the slug is none, or something stands there already."""
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug):
        found = Diagnostic(Position(""), "not-a-slug", values(value=slug[:80]))
        raise click.UsageError(message(found, setting.language))
    if re.match(r"\d{4}-\d{2}-\d{2}-", slug):
        raise click.UsageError(setting.say("slug-with-date", slug=slug[11:]))
    new = f"{setting.today.isoformat()}-{slug}"
    if setting.folder.exists(f"cases/{new}"):
        raise click.UsageError(setting.say("case-exists", path=f"cases/{new}"))
    return new


def _base(setting: Setting, office: Office, source: str) -> dict[str, Data]:
    """What the case *source* gives to a new one: all but the days of its requests. The end where it has errors."""
    loaded = load_case(setting.folder, case_id(setting, source), office.playbook.company.language)
    if isinstance(loaded, list):
        click.echo(report(loaded, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    given = {key: value for key, value in loaded[1].data.items() if key in COPIED}
    requests = given.get("requests")
    if isinstance(requests, list):
        given["requests"] = [{k: v for k, v in one.items() if k != "by"} for one in requests if isinstance(one, dict)]
    return given


def _make(setting: Setting, office: Office, new: str, text: str, *, dry: bool) -> None:
    """Write the case, once it is found to be without errors, and say what to do next."""
    path = case_path(new)
    draft = drafted(setting, path, text)
    linked = setting.folder.find(path)
    here = [linked] if isinstance(linked, Diagnostic) else inspect(replace(office, folder=draft.folder), new)
    found = sorted(set(here))
    settle(found, draft)
    click.echo(patch(path, None, text, setting), nl=False, color=setting.color)
    if not dry:
        new_folder(setting.folder.root / "cases" / new, {"case.yaml": text.encode()}, ("evidence",))
    told(path, found, draft, dry=dry)
    if not dry:
        click.echo(_next_steps(setting, office, new, draft), err=True)


def _next_steps(setting: Setting, office: Office, new: str, draft: Setting) -> str:
    """What to do with the new case, step by step, in lines to copy."""
    loaded = load_case(draft.folder, new, office.playbook.company.language)
    provider = None if isinstance(loaded, list) else office.playbook.providers.get(loaded[0].provider)
    channel = provider.channels[0].kind if provider and provider.channels else "email"
    folder = setting.folder.root / "cases" / new
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    steps = ("edit", "evidence", "check", "letter", "log")
    named = {
        "file": shown / "case.yaml",
        "folder": shown / "evidence",
        "case": new,
        "channel": channel,
        "letter": FIRST,
    }
    lines = [f"  {n}. {setting.say(f'next-{step}', **named)}" for n, step in enumerate(steps, 1)]
    return "\n".join([setting.say("next-steps"), *lines])
