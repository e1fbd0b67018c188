"""The body to which a letter goes, as somebody typed it."""

import click

from generator.build import Office
from generator.commands.setting import Setting


def right_addressee(setting: Setting, office: Office, kind: str, body: str) -> None:
    """Wrong use where the letter is for a body and none that takes it is named, or the other way round."""
    takes = office.playbook.kinds[kind].to == "body"
    known = [name for name, one in office.playbook.bodies.items() if takes and one.letter == kind]
    if body not in (known or [""]):
        raise click.UsageError(setting.say("no-such-body", body=body, letter=kind, known=", ".join(known) or "–"))
