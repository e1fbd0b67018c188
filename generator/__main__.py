"""The command `playbook`: finds the command asked for and loads only that one."""

import sys
from importlib import import_module

import click

COMMANDS = (
    "build",
    "check",
    "credit",
    "doctor",
    "due",
    "escalate",
    "evidence",
    "explain",
    "letter",
    "log",
    "new",
    "outcome",
    "pages",
    "review",
    "routes",
    "rules",
    "schema",
    "seal",
    "serve",
    "status",
    "told",
    "verify",
    "withdraw",
)


class Commands(click.Group):
    """Loads a command when it is asked for: `check` need not wait for MkDocs."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, sorted."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or none."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(f"generator.commands.{cmd_name}").command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command, or wrong use with the nearest known name."""
        from generator.source.nearest import nearest

        if args and args[0] not in COMMANDS and (near := nearest(args[0], COMMANDS)):
            ctx.fail(f"No such command {args[0]!r}. Did you mean {near!r}?")
        return super().resolve_command(ctx, args)


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="complaint-playbook", prog_name="playbook")
def playbook() -> None:
    """Complaints about a provider: case files in, letters, checklists and a site out.

    \b
    Start with:
      playbook build      check everything, write letters, checklists and the site
      playbook check      only check
      playbook letter hk2-server-down
    """


def main() -> None:
    """Run the command; what is our own fault is said in three lines, never as a bare traceback."""
    for stream in (sys.stdout, sys.stderr):
        # A Chinese Windows console is cp936: what it cannot show becomes an escape instead of an error.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr] # text streams of the interpreter
    try:
        playbook(prog_name="playbook")
    except Exception as error:  # noqa: BLE001 - the last resort: everything an author can cause is a diagnostic
        from generator.commands.fault import tell

        raise SystemExit(tell(error)) from None


if __name__ == "__main__":
    main()
