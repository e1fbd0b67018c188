"""`playbook log`: one communication with the provider."""

from collections.abc import Callable, Collection, Iterator

import click

from generator.commands.amendment import append
from generator.commands.case_file import CaseFile, open_case_file
from generator.commands.questions import Blank, Questions
from generator.commands.setting import Setting, common
from generator.commands.typed import dry_run, exhibits, free_id, ids, offer, pairs, promise, texts
from generator.model.log import Entry
from generator.source.document import Data

_AT = Blank("at", "--at now", Entry, "at")
_DIRECTION = Blank("direction", "--out", Entry, "direction")
_CHANNEL = Blank("channel", "--channel email", Entry, "channel")
_REFERENCE = Blank("reference", "--reference …", Entry, "reference")
_SUMMARY = Blank("summary", '--summary "…"', Entry, "summary")


@click.command("log")
@click.argument("case")
@click.option("--at", help='When, "YYYY-MM-DD HH:MM", or now.')
@click.option("--out", "direction", flag_value="out", help="It went out from us.")
@click.option("--in", "direction", flag_value="in", help="It came in to us.")
@click.option("--channel", help="How, from playbook/phrases/channels.yaml.")
@click.option("--with", "with", help="With whom: the role, never a name.")
@texts("place", "Where, for calls and meetings")
@click.option("--reference", help="The provider's number.")
@texts("summary", "What was said")
@click.option("--quote", help="The provider's own words, verbatim.")
@click.option("--letter", help="The kind of letter that it carried.")
@ids("--raises", "raises", "The requests that it raises, as in R1,R2.")
@click.option("--answers", help="What it does with our requests, as in R1=promised,R2=ignored.")
@click.option("--offer", "offers", multiple=True, help='As in "R2 3.99 USD by 2026-11-20 credit note". Repeatable.')
@ids("--accepts", "accepts", "Offers that we accept, as in O1.")
@ids("--declines", "declines", "Offers that we decline, as in O1.")
@click.option("--promise", "promises", multiple=True, help='As in "R1 2026-11-20 a written report". Repeatable.')
@click.option("--extends", help="A later day for the reply, granted by us.")
@click.option("--corrects", "correction_of", help="The time of an earlier entry that this one corrects.")
@exhibits
@dry_run
@common
def command(
    setting: Setting,
    case: str,
    at: str | None,
    direction: str | None,
    channel: str | None,
    reference: str | None,
    summary: Data,
    answers: str | None,
    offers: tuple[str, ...],
    promises: tuple[str, ...],
    dry: bool,
    **said: Data,
) -> None:
    """Add one communication to the log of CASE, in order of time. Asks on a terminal for what is missing.

    \b
    --promise takes "[P1] [R1] [REMEDY] [DAY] TEXT",
    --offer   takes "[O1] [R1] [REMEDY] [AMOUNT] [by DAY] [until DAY] TEXT".
    Without an id of their own they get the next free one. TEXT is in the working language, or "zh: … | en: …".

    \b
    Examples:
      playbook log hk2-server-down --at now --out --channel ticket --letter first-complaint
      playbook log hk2-server-down --at "2026-11-17 10:05" --in --channel email \\
        --summary-en "You will report." --answers R1=promised \\
        --promise "R1 2026-11-20 zh: 书面说明 | en: a written report"
    """
    file, ask = open_case_file(setting, case), Questions(setting)
    at = ask.line(_AT, at, "now", file.moment)
    direction = ask.choice(_DIRECTION, direction, {one: setting.say(f"direction-{one}") for one in ("out", "in")})
    channel = ask.choice(_CHANNEL, channel, file.channels())
    reference = ask.optional(_REFERENCE, reference, _last_reference(file))
    summary = summary or ask.optional(_SUMMARY, None)
    ask.finish()
    remedies, taken = file.office.playbook.phrases.remedies, list(_ids(file))
    given: dict[str, Data] = {"at": at, "direction": direction, "channel": channel, "reference": reference}
    given |= {"summary": summary, "answers": pairs(answers, setting), **said}
    given["offers"] = _numbered(offers, offer, "O", taken, remedies)
    given["promises"] = _numbered(promises, promise, "P", taken, remedies)
    append(file, "log", given, dry=dry)


def _numbered(
    typed: tuple[str, ...],
    read: Callable[[str, str, Collection[str]], dict[str, Data]],
    letter: str,
    taken: list[str],
    remedies: Collection[str],
) -> Data:
    """What was *typed* as *read*, each with an id of its own; these are *taken* from then on."""
    made: list[Data] = []
    for one in typed:
        item = read(one, free_id(letter, taken), remedies)
        taken.append(str(item["id"]))
        made.append(item)
    return made


def _ids(file: CaseFile) -> Iterator[str]:
    """The ids of all promises and offers in the log."""
    for entry in file.listed("log"):
        for key in ("promises", "offers"):
            listed = entry.get(key) if isinstance(entry, dict) else None
            yield from (str(one.get("id")) for one in listed or [] if isinstance(one, dict))


def _last_reference(file: CaseFile) -> str:
    """The provider's number that was used last; nothing where there is none."""
    known = [entry["reference"] for entry in file.listed("log") if isinstance(entry, dict) and "reference" in entry]
    return str(known[-1]) if known else ""
