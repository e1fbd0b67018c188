"""`playbook evidence`: what files of evidence say, adding them to a case, and whether they are still the same."""

import json
from datetime import date
from pathlib import Path
from typing import Any, Literal

import click

from generator.base.words import LANGUAGES
from generator.commands.enclosing import Enclosing
from generator.commands.scope import case_id, wanted
from generator.commands.setting import FINE, PROBLEMS, Setting, common, spoken
from generator.commands.typed import dry_run
from generator.evidence.as_data import as_data
from generator.evidence.as_text import as_text
from generator.evidence.entry import Claim
from generator.evidence.given import Given
from generator.evidence.mapping import MONITORS, ColumnMapping, saved_mapping
from generator.evidence.read import read
from generator.evidence.source import fingerprint
from generator.evidence.words import sentences
from generator.model.case import Case
from generator.model.load_case import case_path, load_case
from generator.model.load_playbook import COMPANY, read_playbook
from generator.model.observation import Refusal
from generator.model.scalars.zone import as_zone
from generator.source.folder import Folder


@click.group("evidence")
def command() -> None:
    """Read files of evidence, add them to a case, and see that they are unchanged.

    \b
    Examples:
      playbook evidence show ping.txt
      playbook evidence show export.csv --zone Asia/Shanghai --dates dmy --format json
      playbook evidence add hk2-server-down kuma.db
      playbook evidence verify
    """


@command.command("show")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to print it.")
@click.option("--zone", help="Zone of times that do not say theirs, as in Asia/Shanghai; the case's unless given.")
@click.option(
    "--dates", type=click.Choice(["dmy", "mdy"]), help="Order of day and month, where the file leaves it open."
)
@click.option("--target", help="What a route was meant to reach.")
@click.option("--mapping", help="Which column means what: the name of a file in playbook/monitors, or a file.")
@click.option(
    "--today", type=click.DateTime(["%Y-%m-%d"]), envvar="PLAYBOOK_TODAY", help="The day to measure times against."
)
@click.option("--lang", type=click.Choice(LANGUAGES), envvar="PLAYBOOK_LANG", help="Language of messages.")
def show(
    file: Path, form: str, zone: str | None, dates: Literal["dmy", "mdy"] | None, target: str | None,
    mapping: str | None, today: Any, lang: str | None,  # noqa: ANN401 - click hands over what it read
) -> None:  # fmt: skip
    """Show what FILE says. Exit 1 where it is not read; the reason is named."""
    language = spoken(lang)
    day = today.date() if today else date.today()  # noqa: DTZ011 - the day where the user sits, on purpose
    named, by = _zone(file, zone, language)
    given = Given(day, named, by, dates, target, None if mapping is None else _named_mapping(mapping, language))
    raise SystemExit(_shown(file, given, form, language))


def _shown(file: Path, given: Given, form: str, language: str) -> int:
    try:
        reading = read(file, given)
    except OSError as error:
        raise click.UsageError(_say("file-unreadable", language, path=file, reason=error.strerror)) from None
    if form == "json":
        click.echo(json.dumps(as_data(reading, language), ensure_ascii=False, indent=2))
    else:
        click.echo(as_text(reading, file.name, language))
    return PROBLEMS if reading.refusal else FINE


@command.command("add")
@click.argument("case")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--vantage", help="From where it was measured.")
@click.option("--captured", help="When it was captured, as in 2026-11-10 09:12.")
@click.option("--gives", type=click.Choice(["outages", "reported"]), help="Take its stretches as facts of the case.")
@click.option("--monitor", "monitors", multiple=True, help="Only what this monitor saw; may be repeated.")
@click.option("--since", help="Only what began on this day or later, as in 2026-11-01.")
@click.option("--until", help="Only what began on this day or earlier.")
@click.option("--service", help="Id of the service, if it is not the case's first.")
@click.option("--mapping", help="Which column of a table means what: the name of a file in playbook/monitors.")
@click.option(
    "--dates", type=click.Choice(["dmy", "mdy"]), help="Order of day and month, where the file leaves it open."
)
@dry_run
@common
def add(
    setting: Setting, case: str, files: tuple[Path, ...], vantage: str | None, captured: str | None,
    gives: str | None, monitors: tuple[str, ...], since: str | None, until: str | None, service: str | None,
    mapping: str | None, dates: Literal["dmy", "mdy"] | None, dry: bool,
) -> None:  # fmt: skip
    """Copy FILES into CASE's evidence folder, say what they are, and add them to the case as exhibits."""
    claim = Claim(gives, monitors, since, until, service, mapping, dates)
    if gives is None and any((monitors, since, until, service)):
        raise click.UsageError(_say("claim-without-gives", setting.language))
    found = case_id(setting, case)
    folder = setting.folder.root / "cases" / found / "evidence"
    columns = _mapping(setting.folder, f"{MONITORS}/{mapping}.yaml", setting.language) if mapping else None
    given = Given(setting.today, *_zone(folder / "any", None, setting.language), dates, None, columns)
    enclosing = Enclosing(setting, found, given, dry=dry)
    done = [enclosing.enclose(file, vantage, captured, claim) for file in files]
    raise SystemExit(FINE if all(done) else PROBLEMS)


@command.command("verify")
@click.argument("cases", nargs=-1, type=click.Path(path_type=Path))
@common
def verify(setting: Setting, cases: tuple[Path, ...]) -> None:
    """Compare the evidence of CASES, all unless given, with its SHA-256. Exit 1 where it differs."""
    only = wanted(setting, cases)
    told = [line for case in (only or setting.folder.cases()) for line in _verified(setting, case)]
    bad = [text for fine, text in told if not fine]
    click.echo("\n".join([*bad, _say("verify-fine", setting.language, count=len(told) - len(bad))]))
    raise SystemExit(PROBLEMS if bad else FINE)


def _verified(setting: Setting, case: str) -> list[tuple[bool, str]]:
    """A line for each exhibit, and whether it is as it was."""
    found = _case(setting, case)
    if found is None:
        return [(False, _say("case-unreadable", setting.language, case=case))]
    folder = setting.folder.root / "cases" / case / "evidence"
    lines = [_compared(setting, folder, one.file, one.sha256) for one in found.evidence]
    listed = {one.file for one in found.evidence}
    extra = (
        sorted(p.name for p in folder.iterdir() if p.is_file() and p.name not in listed | {"README.md"})
        if folder.is_dir()
        else []
    )
    lines += [(False, _say("verify-unlisted", setting.language, path=f"cases/{case}/evidence/{n}")) for n in extra]
    return lines


def _compared(setting: Setting, folder: Path, name: str, expected: str | None) -> tuple[bool, str]:
    path = folder / name
    shown = path.relative_to(setting.folder.root).as_posix()
    if not path.is_file():
        return False, _say("verify-missing", setting.language, path=shown)
    found = fingerprint(path).sha256
    if expected is None:
        return False, _say("verify-no-hash", setting.language, path=shown, found=found)
    if expected != found:
        return False, _say("verify-changed", setting.language, path=shown, said=expected, found=found)
    return True, shown


def _case(setting: Setting, case: str) -> Case | None:
    loaded = load_case(setting.folder, case, "zh")
    if isinstance(loaded, list):
        click.echo(_say("case-unreadable", setting.language, case=case), err=True)
        return None
    return loaded[0]


def _zone(file: Path, zone: str | None, language: str) -> tuple[Any, str]:
    """The zone for *file*: as asked for, else of the case that it lies in, else the company's; and who says it."""
    if zone:
        try:
            return as_zone(zone), "--zone"
        except ValueError:
            raise click.BadParameter(_say("zone-unknown", language, zone=zone), param_hint="--zone") from None
    place = file.resolve()
    if len(place.parents) < 4 or place.parents[2].name != "cases":  # noqa: PLR2004 - root, cases, case, evidence
        return None, ""
    folder, case = Folder(place.parents[3]), place.parents[1].name
    loaded = load_case(folder, case, "zh")
    if not isinstance(loaded, list) and loaded[0].time_zone:
        return loaded[0].time_zone, case_path(case)
    playbook = read_playbook(folder)[0] if (folder.root / "playbook").is_dir() else None
    zone_of_company = playbook.company.time_zone if playbook else None
    return (zone_of_company, COMPANY) if zone_of_company else (None, "")


def _named_mapping(given: str, language: str) -> ColumnMapping:
    """The mapping that *given* names: a file, else one that the nearest playbook keeps under this name."""
    own, here = Path(given), Path.cwd()
    if own.is_file():
        return _mapping(Folder(own.resolve().parent), own.name, language)
    kept = (folder for folder in (here, *here.parents) if (folder / MONITORS / f"{given}.yaml").is_file())
    return _mapping(Folder(next(kept, here)), f"{MONITORS}/{given}.yaml", language)


def _mapping(folder: Folder, path: str, language: str) -> ColumnMapping:
    """The mapping at *path*; wrong use where it cannot be read."""
    found = saved_mapping(folder, path)
    if isinstance(found, Refusal):
        raise click.UsageError(_say(found.rule, language, **dict(found.values)))
    return found


def _say(key: str, language: str, **values: object) -> str:
    return sentences()[key][language].format_map(values)
