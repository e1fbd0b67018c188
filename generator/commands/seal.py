"""`playbook seal`: freezes a letter as it was sent."""

import click
from pydantic_core import PydanticCustomError

from generator.base.artifact import Artifact
from generator.base.diagnostic import Diagnostic
from generator.build import Office, as_sent, examine, open_office, sealing
from generator.commands.report import report
from generator.commands.scope import case_id
from generator.commands.setting import PROBLEMS, Setting, common
from generator.commands.unreviewed import unreviewed
from generator.facts.dossier import Dossier
from generator.model.load_case import case_path
from generator.model.scalars.moment import Moment, as_moment
from generator.texts.extras import lacking
from generator.texts.formats import Papers
from generator.texts.seal_record import Sending, log_entry

FORMATS = ("txt", "html", "pdf", "docx", "eml")


@click.command("seal")
@click.argument("case")
@click.argument("letter")
@click.option("--sent", required=True, help="When it went out: 2026-11-16 10:00, in the zone of the case.")
@click.option("--channel", required=True, help="By which channel: email, ticket, form, post …")
@click.option("--reference", default=None, help="The provider's number for it.")
@click.option("--by", "role", default=None, help="The role that sent it; the one that signs unless given.")
@click.option(
    "--format",
    "forms",
    multiple=True,
    type=click.Choice(FORMATS),
    help="What to keep; may be given several times. Text, HTML and PDF (by e-mail: the mail, too) unless given.",
)
@common
def command(
    setting: Setting,
    case: str,
    letter: str,
    sent: str,
    channel: str,
    reference: str | None,
    role: str | None,
    forms: tuple[str, ...],
) -> None:
    """Keep LETTER of CASE as it was sent, under cases/CASE/sent, and print the entry for the log.

    LETTER is a kind, as first-complaint. From then on the sealed letter is shown, whatever the case says later.

    \b
    Examples:
      playbook seal hk2-server-down first-complaint --sent "2026-11-16 10:00" --channel email
      playbook seal hk2 reminder-1 --sent "2026-12-01 09:30" --channel ticket --reference HL-204518
    """
    office, found = open_office(setting.folder, setting.today)
    one = case_id(setting, case)
    examined = examine(office, one) if office else None
    if office is None or examined is None or examined.papers is None:
        click.echo(report(sorted({*found, *(examined.diagnostics if examined else ())}), "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    facts = examined.papers.dossier
    sending = _sending(setting, office, facts, sent, channel, role, reference)
    kind = _kind(setting, office, letter)
    outgoing = as_sent(office, facts, _number(examined.papers, kind), kind, sending.at)
    if outgoing is None:
        known = ", ".join(office.box.languages(kind))
        raise click.UsageError(
            setting.say("no-such-letter", letter=f"{kind} --in {facts.letter_language}", known=known)
        )
    if isinstance(outgoing, Diagnostic):
        click.echo(report([outgoing], "text", setting), err=True)
        raise SystemExit(PROBLEMS)
    for said in unreviewed([outgoing], office, setting):
        click.echo(said, err=True)
    made = sealing(office, outgoing, sending, _forms(setting, forms, channel))
    _write(setting, made)
    _log(setting, one, log_entry(kind, sending, tuple(demand.id for demand in outgoing.facts.demands)))


def _kind(setting: Setting, office: Office, letter: str) -> str:
    """The kind that *letter* means: its name, with or without its number and language."""
    name = letter.partition(".")[0]
    name = name.partition("-")[2] if name[:1].isdigit() else name
    if name not in office.playbook.kinds:
        known = ", ".join(office.playbook.kinds)
        raise click.UsageError(setting.say("no-such-letter", letter=letter, known=known))
    return name


def _number(papers: Papers, kind: str) -> int:
    """The number that a letter of this *kind* has or will have in its case: of several the last not sealed yet."""
    numbers = [one.number for one in papers.letters if one.letter.kind == kind and one.goes_out and not one.sealed]
    return numbers[-1] if numbers else len(papers.dossier.sent) + 1


def _sending(
    setting: Setting,
    office: Office,
    facts: Dossier,
    sent: str,
    channel: str,
    role: str | None,
    reference: str | None,
) -> Sending:
    channels, roles = office.playbook.phrases.channels, [s.role for s in facts.company.signatories]
    for given, known, key in ((channel, channels, "--channel"), (role, roles, "--by")):
        if given is not None and given not in known:
            raise click.BadParameter(", ".join(known), param_hint=key)
    moment = _moment(setting, sent)
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


def _write(setting: Setting, made: tuple[Artifact, ...]) -> None:
    """Write the files, the record last: what was sealed before is never written over."""
    root = setting.folder.root
    taken = next((one.path for one in made if (root / one.path).exists()), None)
    if taken:
        raise click.UsageError(setting.say("already-sealed", path=taken))
    for one in made:
        (root / one.path).parent.mkdir(parents=True, exist_ok=True)
        (root / one.path).write_bytes(one.content)
    folder, names = made[0].path.rpartition("/")[0], ", ".join(one.path.rpartition("/")[2] for one in made)
    click.echo(setting.say("sealed", folder=folder, files=names), err=True)


def _log(setting: Setting, case: str, entry: str) -> None:
    """Hand the *entry* of the log on.

    The one place to change once entries are written into case.yaml by the program: call that here.
    """
    click.echo(setting.say("log-to-paste", path=case_path(case)), err=True)
    click.echo(entry, nl=False)
