"""`playbook schema`: the JSON Schemas that editors use."""

import click

from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.model.schema import schemas


@click.command("schema")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 where a schema is stale.")
@common
def command(setting: Setting, *, check: bool) -> None:
    """Write the JSON Schemas to playbook/schema, from where editors read them.

    \b
    Examples:
      playbook schema
      playbook schema --check
    """
    stale = {path: text for path, text in schemas().items() if not _same(setting, path, text)}
    for path, text in stale.items():
        if not check:
            place = setting.folder.root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(text, encoding="utf-8", newline="\n")
        click.echo(setting.say("schema-stale" if check else "schema-written", path=path))
    raise SystemExit(PROBLEMS if check and stale else FINE)


def _same(setting: Setting, path: str, text: str) -> bool:
    place = setting.folder.root / path
    return place.is_file() and place.read_text(encoding="utf-8") == text
