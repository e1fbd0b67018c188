"""`playbook serve`: a live preview of the site."""

import os

import click

from generator.commands.setting import Setting, common


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help="Port on this machine.")
@common
def command(setting: Setting, port: int) -> None:
    """Show the site in the company's language and rebuild it on every edit. End with Ctrl+C.

    \b
    Examples:
      playbook serve
      playbook serve --port 8080
    """
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["PLAYBOOK_TODAY"] = setting.today.isoformat()
    from mkdocs.commands.serve import serve

    # Not strict: while somebody types, a case is often broken for a moment, and the page should say so.
    serve(
        config_file=str(setting.folder.root / "mkdocs.yml"),
        dev_addr=f"127.0.0.1:{port}",
        livereload=True,
        strict=False,
    )
