"""`playbook build`: check, then letters, checklists and the site, written all at once."""

import time
from collections.abc import Iterable, Mapping
from itertools import chain
from pathlib import Path

import click

from generator.base.artifact import Artifact
from generator.base.unmade import Unmade
from generator.build import (
    Built,
    Examined,
    artifacts,
    dossiers,
    download,
    examine,
    gathered,
    open_office,
    printing,
    site_languages,
)
from generator.commands.drifted import drifted
from generator.commands.missing import missing
from generator.commands.output import Output
from generator.commands.progress import progress
from generator.commands.render import render
from generator.commands.report import report, summary
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.commands.site_zip import site_zip
from generator.commands.unreviewed import unreviewed
from generator.exports.feed import PATH as FEED
from generator.site.page import Download, dossier_of
from generator.source.site_url import site_url


@click.command("build")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    default=None,
    help="Where to write; `build` in the repository unless given.",
)
@click.option("--no-site", is_flag=True, help="Letters and checklists only.")
@click.option("--zip", "zipped", is_flag=True, help="Also the whole site as `site.zip`, to be passed on.")
@common
def command(setting: Setting, out: Path | None, *, no_site: bool, zipped: bool) -> None:
    """Check everything, then write letters, checklists and the site.

    Cases with errors are left out and named; all others are built. What stood in the output folder
    is replaced only when everything new is complete.

    \b
    Examples:
      playbook build
      playbook build --no-site --out /tmp/letters
      playbook build --zip
    """
    started = time.monotonic()
    built = _examined(setting)
    if built.diagnostics:
        click.echo(report(built.diagnostics, "text", setting), err=True)
    if built.office is None:
        raise SystemExit(PROBLEMS)
    target = (out or setting.folder.root / "build").resolve()
    with Output(target, setting) as output:
        downloads, unmade = _papers(built, output, setting)
        more, lost = _together(built, output)
        rendered = no_site or _published(built, downloads | more, output, setting)
        if zipped and rendered and not no_site:
            site_zip(output)
        output.manifest()
    _tell(built, output, setting, target, time.monotonic() - started, site=rendered and not no_site)
    letters = [one for papers in built.papers for one in papers.letters]
    drafts = (one for one in letters if one.to_be_reviewed)
    told = chain(
        missing([*unmade, *lost], setting),
        drifted(letters, built.office, setting),
        unreviewed(drafts, built.office, setting),
    )
    for line in told:
        click.echo(line)
    raise SystemExit(PROBLEMS if built.failed or not rendered else FINE)


def _examined(setting: Setting) -> Built:
    office, found = open_office(setting.folder, setting.today)
    if office is None:
        return Built(None, (), (), tuple(sorted(set(found))))
    cases = setting.folder.cases()
    bar = progress(cases, len(cases), setting.say("step-check"), setting)
    examined: list[Examined] = [examine(office, case) for case in bar]
    return gathered(office, found, examined)


def _papers(built: Built, output: Output, setting: Setting) -> tuple[dict[str, tuple[Download, ...]], list[Unmade]]:
    """Write the files of every case; what each page says of them, and what could not be made."""
    downloads: dict[str, tuple[Download, ...]] = {}
    unmade: list[Unmade] = []
    if built.office is None:
        return downloads, unmade
    for papers in progress(built.papers, len(built.papers), setting.say("step-letters"), setting):
        made = chain(artifacts(built.office, papers), printing(built.office, papers, output.read))
        downloads[papers.dossier.id] = _written(made, output, unmade)
    return downloads, unmade


def _written(made: Iterable[Artifact | Unmade], output: Output, unmade: list[Unmade]) -> tuple[Download, ...]:
    """Write what was *made*, and put what could not be to the *unmade*; what a page says of each file."""
    written = []
    for one in made:
        if isinstance(one, Unmade):
            unmade.append(one)
            continue
        output.write(one.path, one.content)
        written.append(download(one))
    return tuple(written)


def _together(built: Built, output: Output) -> tuple[dict[str, tuple[Download, ...]], list[Unmade]]:
    """Write what is made of all cases together; what the pages of providers say of it, and what could not be made."""
    from generator.build.overview import overview

    for artifact in overview(built):
        output.write(artifact.path, artifact.content)
    unmade: list[Unmade] = []
    made = dossiers(built.office, built.papers) if built.office else ()
    return {dossier_of(name): _written(files, output, unmade) for name, files in made}, unmade


def _published(built: Built, downloads: Mapping[str, tuple[Download, ...]], output: Output, setting: Setting) -> bool:
    """The site, with the feed in it where its links know the address of the site. False where MkDocs refuses."""
    made = render(built, downloads, output, setting)
    if made and site_url(setting.folder):
        output.share(FEED, f"site/{FEED}")
    return made


def _tell(built: Built, output: Output, setting: Setting, target: Path, seconds: float, *, site: bool) -> None:
    """What was made, what was left out, where to look first."""
    click.echo(setting.say("built", cases=len(built.papers), files=output.count, seconds=f"{seconds:.1f}", out=target))
    if built.broken:
        click.echo(setting.say("left-out", cases=", ".join(built.broken)))
    if built.diagnostics:
        click.echo(summary(built.diagnostics, setting))
    if built.papers:
        newest = next((one for p in reversed(built.papers) for one in p.letters if one.goes_out and one.due), None)
        if newest:
            page = target / "letters" / newest.facts.id / f"{newest.name}.html"
            click.echo(setting.say("newest-letter", address=page.as_uri()))
    if site and built.office:
        languages = ", ".join(site_languages(built.office))
        click.echo(setting.say("first-page", languages=languages, address=(target / "site" / "index.html").as_uri()))
