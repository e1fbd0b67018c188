"""`playbook letter`: one letter on standard output."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from generator.base.artifact import Artifact, text_artifact
from generator.base.diagnostic import Diagnostic
from generator.base.unmade import Unmade
from generator.build import Examined, Office, artifacts, examine, on_request, open_office, origins
from generator.commands.addressee import right_addressee
from generator.commands.drifted import drifted
from generator.commands.missing import missing
from generator.commands.origin import origin_json, origin_table
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting, common
from generator.commands.unreviewed import unreviewed
from generator.facts.occasions import kinds_gone
from generator.facts.route import Verdict
from generator.facts.routes import route
from generator.facts.status import Status, status
from generator.texts.formats import Outgoing, Papers
from generator.texts.printed import printed
from generator.texts.progress import next_step, occasion
from generator.texts.routes import answer

FORMATS = {
    "text": "txt",
    "markdown": "md",
    "html": "html",
    "mail": "eml",
    "ticket": "ticket.txt",
    "pdf": "pdf",
    "docx": "docx",
}
_BINARY = ("pdf", "docx")


@click.command("letter")
@click.argument("case")
@click.argument("kind", required=False)
@click.option("--to", "body", default="", help="The body to which it goes; see playbook routes.")
@click.option("--in", "language", default=None, help="Language of the letter; its reader's unless given.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, "json"]),
    default="text",
    help="How to print it; json with --origin only.",
)
@click.option("--origin", is_flag=True, help="Print where each line comes from: template, case, exhibits.")
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), default=None, help="Write it to this file instead."
)
@common
def command(
    setting: Setting,
    case: str,
    kind: str | None,
    body: str,
    language: str | None,
    form: str,
    out: Path | None,
    *,
    origin: bool,
) -> None:
    """Print the letter of CASE that is due, and say on standard error why; or the letter of this KIND.

    CASE is an id, a folder, or any part of the id that only one case has.

    \b
    Examples:
      playbook letter hk2-server-down
      playbook letter hk2-server-down --in zh
      playbook letter hk2-server-down reminder-1
      playbook letter evening-packet-loss escalation --to us-bbb
      playbook letter hk2-server-down --format ticket > ticket.txt
      playbook letter hk2-server-down --format pdf --out letter.pdf
      playbook letter hk2-server-down --in zh --origin
    """
    if form not in (("text", "json") if origin else FORMATS):
        raise click.UsageError(setting.say("origin-format"))
    office, found = open_office(setting.folder, setting.today)
    one = case_id(setting, case)
    if office is None:
        click.echo(report(found, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    papers = _told(setting, found, examine(office, one))
    letters = papers.letters if kind is None else _of_kind(setting, office, papers, kind, body)
    chosen = _due(setting, office, papers) if kind is None else letters[-1]
    wanted = language or next(x.letter.language for x in letters if x.number == chosen.number and x.goes_out)
    one_language = next((x for x in letters if x.number == chosen.number and x.letter.language == wanted), None)
    if one_language is None:
        known = ", ".join(sorted(x.letter.language for x in letters if x.number == chosen.number))
        raise click.UsageError(setting.say("no-such-letter", letter=f"{chosen.letter.kind} --in {wanted}", known=known))
    for line in (
        *drifted([one_language], office, setting),
        *unreviewed([one_language] if one_language.sent is None else [], office, setting),
    ):
        click.echo(line, err=True)
    made = _traced(office, one_language, form, setting) if origin else _made(office, papers, one_language, form)
    if isinstance(made, Unmade):
        click.echo("\n".join(missing([made], setting)), err=True)
        raise SystemExit(PROBLEMS)
    if out:
        out.write_bytes(made.content)
        return
    _print(made, setting, text=form not in _BINARY)


def _made(office: Office, papers: Papers, outgoing: Outgoing, form: str) -> Artifact | Unmade:
    """The file in this format, or why it cannot be made."""
    if outgoing.sealed and FORMATS[form] in outgoing.sealed.contents:
        return Artifact(outgoing.name, outgoing.sealed.contents[FORMATS[form]])
    if form in _BINARY:
        return printed(outgoing, office.box.tongues[outgoing.letter.language], form)
    made = artifacts(office, Papers(papers.dossier, (replace(outgoing, sealed=None),), None, papers.ticks))
    return next(artifact for artifact in made if artifact.path.endswith(f"/{outgoing.name}.{FORMATS[form]}"))


def _traced(office: Office, outgoing: Outgoing, form: str, setting: Setting) -> Artifact:
    """The origin of each line of the letter as it would be written now."""
    traced = origins(office, [outgoing])
    if isinstance(traced, list):
        click.echo(report(traced, "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    found = traced[outgoing.name]
    return text_artifact(outgoing.name, (origin_json(found) if form == "json" else origin_table(found, setting)) + "\n")


def _told(setting: Setting, found: list[Diagnostic], examined: Examined) -> Papers:
    """The papers of the case, what is wrong told on standard error; the end where an error leaves none."""
    trouble = sorted({*found, *examined.diagnostics})
    if trouble:
        click.echo(report(trouble, "text", setting), err=True)
    if examined.papers is None:
        raise SystemExit(PROBLEMS)
    return examined.papers


def _due(setting: Setting, office: Office, papers: Papers) -> Outgoing:
    """The first letter that is due, with its reason told, and in a draft what comes first; the end where none is."""
    due = next((one for one in papers.letters if one.due and one.goes_out), None)
    if due is None or due.due is None:
        click.echo(setting.say("no-letter-due"), err=True)
        raise SystemExit(0)
    tongue = office.box.tongues.get(setting.language) or office.box.tongues[office.playbook.company.language]
    row, ours = status(papers.dossier), office.playbook.kinds[due.letter.kind].to == "customers"
    key = "letter-due-draft" if row.status is Status.DRAFT and not ours else "letter-due"
    told = setting.say(key, kind=due.letter.kind, reason=occasion(due.due, tongue), step=next_step(row, tongue))
    click.echo(told, err=True)
    return due


def _of_kind(setting: Setting, office: Office, papers: Papers, kind: str, body: str) -> tuple[Outgoing, ...]:
    """The letters of this *kind* that were sent or are due; else it is written as it would be today."""
    made = tuple(one for one in papers.letters if one.letter.kind == kind and body in ("", one.body))
    if made:
        return made
    if kind not in office.playbook.kinds:
        raise click.UsageError(setting.say("no-such-letter", letter=kind, known=", ".join(office.playbook.kinds)))
    gone = kinds_gone(papers.dossier.sent, office.playbook.kinds)
    missing = [name for name in office.playbook.kinds[kind].after if name not in gone]
    if missing:
        raise click.UsageError(setting.say("letter-too-early", letter=kind, missing=", ".join(missing)))
    written = on_request(office, papers.dossier, kind, _addressee(setting, office, papers, kind, body))
    if not isinstance(written, tuple):
        click.echo(report([written], "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    if not written:
        raise click.UsageError(setting.say("no-such-letter", letter=kind, known=", ".join(office.playbook.kinds)))
    return written


def _addressee(setting: Setting, office: Office, papers: Papers, kind: str, body: str) -> str:
    """The body that a letter of this *kind* needs, with its gate told; wrong use where it is none."""
    if office.playbook.kinds[kind].to != "body":
        return ""
    right_addressee(setting, office, kind, body)
    found = route(papers.dossier, body, office.playbook.bodies[body])
    if found.verdict is not Verdict.NOW:
        tongue = office.box.tongues.get(setting.language) or office.box.tongues[office.playbook.company.language]
        click.echo(answer(found, office.playbook, tongue), err=True)
    return body


def _print(artifact: Artifact, setting: Setting, *, text: bool) -> None:
    """The letter's bytes where they go to a file or another program; text on a terminal, which may be no UTF-8 one."""
    if sys.stdout.isatty() and not text:
        raise click.UsageError(setting.say("not-on-a-terminal"))
    if sys.stdout.isatty():
        click.echo(artifact.content.decode(), nl=False)
    else:
        sys.stdout.buffer.write(artifact.content)
        sys.stdout.buffer.flush()
