"""The site as one ZIP, to be passed on and opened by double click."""

from pathlib import Path
from zipfile import ZipFile

from generator.base.archive import member
from generator.commands.output import Output

NAME = "site.zip"


def site_zip(output: Output) -> None:
    """Write `site.zip` beside the site: the same site gives the same bytes. One file at a time is in memory."""
    site = output.folder / "site"
    found = sorted((path.relative_to(output.folder).as_posix(), path) for path in site.rglob("*") if path.is_file())
    with ZipFile(Path(output.folder, NAME), "w") as target:
        for name, path in found:
            target.writestr(member(name), path.read_bytes())
