"""`playbook explain`: the manual page of one rule."""

import click

from generator.base.rule import rule, rule_ids
from generator.base.words import say
from generator.commands.setting import worded
from generator.source.nearest import nearest


@click.command("explain")
@click.argument("rule_id", metavar="RULE")
@worded
def command(language: str, rule_id: str) -> None:
    """Explain RULE: why it matters, what is wrong, what to write.

    \b
    Examples:
      playbook explain request-without-date
      playbook explain comment-cuts-value --lang zh
    """
    known = rule_ids()
    if rule_id not in known:
        near = nearest(rule_id, known)
        raise click.UsageError(
            say("no-such-rule-near" if near else "no-such-rule", language, rule=rule_id, nearest=near)
        )
    one = rule(rule_id)
    parts = [
        f"{one.id} ({one.severity}): {one.title[language]}",
        one.why[language],
        say("explain-bad", language) + "\n" + _indented(one.bad),
        say("explain-good", language) + "\n" + _indented(one.good),
    ]
    click.echo("\n\n".join(parts))


def _indented(example: str) -> str:
    """*example* moved in; what cannot be seen as its code."""
    shown = "".join(c if c.isprintable() or c == "\n" else f"\\u{ord(c):04x}" for c in example.rstrip())
    return "\n".join(f"    {line}" for line in shown.split("\n"))
