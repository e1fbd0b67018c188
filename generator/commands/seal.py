"""`playbook seal`: freezes a letter as it was sent, and puts on record that it went out."""

from collections.abc import Mapping

import click
from pydantic_core import PydanticCustomError

from generator.base.artifact import Artifact
from generator.base.diagnostic import Diagnostic
from generator.build import Office, Plan, as_sent, examine, gone_out, sealing
from generator.commands.addressee import right_addressee
from generator.commands.amendment import append
from generator.commands.case_file import CaseFile, open_case_file
from generator.commands.report import report
from generator.commands.setting import PROBLEMS, Setting, common
from generator.commands.typed import dry_run
from generator.commands.unreviewed import unreviewed
from generator.facts.dossier import Dossier
from generator.model.scalars.moment import Moment, as_moment
from generator.source.document import Data
from generator.texts.extras import lacking
from generator.texts.formats import Outgoing, Papers
from generator.texts.seal_record import Sending

FORMATS = ("txt", "html", "pdf", "docx", "eml")


@click.command("seal")
@click.argument("case")
@click.argument("letter")
@click.option("--to", "body", default="", help="To which platform or body, by its id, where the letter is for one.")
@click.option("--sent", required=True, help="When it went out: 2026-11-16 10:00, in the zone of the case.")
@click.option("--channel", required=True, help="By which channel: email, ticket, form, post …")
@click.option("--reference", default=None, help="The reader's own number for it.")
@click.option("--by", "role", default=None, help="The role that sent it; the one that signs unless given.")
@click.option(
    "--format",
    "forms",
    multiple=True,
    type=click.Choice(FORMATS),
    help="What to keep; may be given several times. Text, HTML and PDF (by e-mail: the mail, too) unless given.",
)
@dry_run
@common
def command(
    setting: Setting,
    case: str,
    letter: str,
    body: str,
    sent: str,
    channel: str,
    reference: str | None,
    role: str | None,
    forms: tuple[str, ...],
    dry: bool,
) -> None:
    """Keep LETTER of CASE as it was sent, under cases/CASE/sent, and record in the case that it went out.

    LETTER is a kind, as first-complaint. From then on the sealed letter is shown, whatever the case says later.
    Where the case has the entry already, none is added.

    \b
    Examples:
      playbook seal hk2-server-down first-complaint --sent "2026-11-16 10:00" --channel email
      playbook seal hk2 reminder-1 --sent "2026-12-01 09:30" --channel ticket --reference HL-204518
      playbook seal evening-packet-loss escalation --to us-bbb --sent "2026-11-20 10:00" --channel form
    """
    file = open_case_file(setting, case)
    papers = _papers(file)
    facts = papers.dossier
    sending = _sending(file, facts, sent, channel, role, reference)
    kind = _kind(setting, file.office, letter)
    right_addressee(setting, file.office, kind, body)
    plan = Plan(_number(file.office, papers, kind, body), kind, facts, None, None, body)
    outgoing = as_sent(file.office, plan, sending.at)
    if outgoing is None:
        known = ", ".join(file.office.box.languages(kind))
        raise click.UsageError(
            setting.say("no-such-letter", letter=f"{kind} --in {facts.letter_language}", known=known)
        )
    if isinstance(outgoing, Diagnostic):
        click.echo(report([outgoing], "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    for said in unreviewed([outgoing], file.office, setting):
        click.echo(said, err=True)
    made = sealing(file.office, outgoing, sending, _forms(setting, forms, channel))
    _write(setting, made, dry=dry)
    try:
        _record(file, facts, outgoing, sending, dry=dry)
    except BaseException:
        if not dry:
            _take_back(setting, made)
        raise
    folder, names = made[0].path.rpartition("/")[0], ", ".join(one.path.rpartition("/")[2] for one in made)
    click.echo(setting.say("would-be-sealed" if dry else "sealed", folder=folder, files=names), err=True)


def _papers(file: CaseFile) -> Papers:
    """The papers of the case; the end where an error leaves none."""
    examined = examine(file.office, file.id)
    if examined.papers is None:
        click.echo(report(examined.diagnostics, "text", file.setting), err=True)
        raise SystemExit(PROBLEMS)
    return examined.papers


def _kind(setting: Setting, office: Office, letter: str) -> str:
    """The kind that *letter* means: its name, with or without its number and language."""
    name = letter.partition(".")[0]
    name = name.partition("-")[2] if name[:1].isdigit() else name
    kinds = [one for one, kind in office.playbook.kinds.items() if kind.to != "customers"]
    if name not in kinds:
        raise click.UsageError(setting.say("no-such-letter", letter=letter, known=", ".join(kinds)))
    return name


def _number(office: Office, papers: Papers, kind: str, body: str) -> int:
    """The number that this letter has or will have in its case: of several the last not sealed yet."""
    alike = [one for one in papers.letters if one.letter.kind == kind and one.body == body]
    numbers = [one.number for one in alike if one.goes_out and not one.sealed]
    return numbers[-1] if numbers else gone_out(papers.dossier, office.playbook.kinds) + 1


def _sending(
    file: CaseFile, facts: Dossier, sent: str, channel: str, role: str | None, reference: str | None
) -> Sending:
    channels, roles = file.office.playbook.phrases.channels, [s.role for s in facts.company.signatories]
    for given, known, key in ((channel, channels, "--channel"), (role, roles, "--by")):
        if given is not None and given not in known:
            raise click.BadParameter(", ".join(known), param_hint=key)
    moment = _moment(file.setting, sent)
    return Sending(str(moment), moment.instant(facts.zone), role or facts.signatory.role, channel, reference)


def _moment(setting: Setting, sent: str) -> Moment:
    try:
        return as_moment(sent)
    except PydanticCustomError:
        raise click.UsageError(setting.say("bad-moment", value=sent)) from None


def _forms(setting: Setting, forms: tuple[str, ...], channel: str) -> tuple[str, ...]:
    """The formats to keep; what was asked for and cannot be made is wrong use, what was not is left out."""
    for form in forms:
        if lacking(form):
            raise click.UsageError(setting.say("no-such-format", form=form))
    usual = ("txt", "html", "pdf", *(("eml",) if channel == "email" else ()))
    return forms or tuple(form for form in usual if not lacking(form))


def _write(setting: Setting, made: tuple[Artifact, ...], *, dry: bool) -> None:
    """Write the files, the record last: what was sealed before is never written over."""
    root = setting.folder.root
    taken = next((one.path for one in made if (root / one.path).exists()), None)
    if taken:
        raise click.UsageError(setting.say("already-sealed", path=taken))
    for one in () if dry else made:
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_bytes(one.content)


def _take_back(setting: Setting, made: tuple[Artifact, ...]) -> None:
    """Remove what was just written: a seal without its entry would stand for a letter that never went out."""
    for one in made:
        (setting.folder.root / one.path).unlink(missing_ok=True)


def _record(file: CaseFile, facts: Dossier, outgoing: Outgoing, sending: Sending, *, dry: bool) -> None:
    """Put on record that it went out, unless the case says so already."""
    kind, given = outgoing.letter.kind, _entry(facts, outgoing, sending)
    if outgoing.body:
        day = facts.local_day(sending.at)
        known = any((one.body, one.on) == (outgoing.body, day) for one in facts.case.escalations)
    else:
        known = any((one.kind, one.logged.at) == (kind, sending.at) for one in facts.sent)
    if not known:
        append(file, "escalations" if outgoing.body else "log", given, dry=dry)


def _entry(facts: Dossier, outgoing: Outgoing, sending: Sending) -> Mapping[str, Data]:
    """The entry of `escalations` for a letter to a body, of `log` for one to the provider."""
    if outgoing.body:
        day = facts.local_day(sending.at).isoformat()
        return {"body": outgoing.body, "on": day, "reference": sending.reference}
    said = {"at": sending.written, "direction": "out", "channel": sending.channel, "reference": sending.reference}
    return {**said, "letter": outgoing.letter.kind}
