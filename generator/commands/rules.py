"""`playbook rules`: every rule, a line each."""

import json

import click

from generator.base.rule import rule, rule_ids
from generator.base.words import say
from generator.commands.setting import worded


@click.command("rules")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print them.")
@worded
def command(language: str, form: str) -> None:
    """List every rule with its severity and title.

    \b
    Examples:
      playbook rules
      playbook rules --format json
    """
    found = [(one.id, str(one.severity), one.title[language]) for one in map(rule, rule_ids())]
    if form == "json":
        rows = [{"id": name, "severity": severity, "title": title} for name, severity, title in found]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    width = max(len(name) for name, _, _ in found)
    for name, severity, title in found:
        click.echo(f"{name:<{width}}  {severity:<7}  {title}")
    click.echo(say("rules-explain", language))
