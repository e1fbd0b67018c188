"""Running MkDocs: once a language, with the pages that the build hands over."""

import logging
import os
from collections.abc import Mapping
from datetime import UTC, date, datetime
from html import escape
from typing import Any

import click

from generator.build import Built, Office, site_languages, site_tree
from generator.commands.output import Output
from generator.commands.setting import Setting
from generator.site.page import Download
from generator.site.tree import Tree, handbook

CONFIG = "mkdocs.yml"


def render(built: Built, downloads: Mapping[str, tuple[Download, ...]], output: Output, setting: Setting) -> bool:
    """The site below `site/`: a tree a language, the files they share, a first page that leads on.

    False where MkDocs refuses.
    """
    office = built.office
    if office is None:
        return False
    for download in (one for made in downloads.values() for one in made):
        output.share(download.path, f"site/files/{download.path}")
    trees = [site_tree(built, office, language, downloads, "../files/") for language in site_languages(office)]
    for tree in trees:
        click.echo(setting.say("step-site", language=tree.words["name"]), err=True)
        if not _mkdocs(tree, trees, office, output):
            return False
    output.write("site/index.html", _first_page(trees).encode())
    return True


def _mkdocs(tree: Tree, trees: list[Tree], office: Office, output: Output) -> bool:
    """One language's tree through MkDocs' Python API, strictly: its warnings are trouble."""
    _prepare(office.today)
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.exceptions import Abort, MkDocsException

    try:
        config = load_config(str(office.folder.root / CONFIG), site_dir=str(output.folder / "site" / tree.language))
        config.extra["alternate"] = alternates(trees, office)
        config.plugins["playbook"].handed = tree  # type: ignore[attr-defined] # our own plugin
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except (Abort, MkDocsException) as error:
        click.echo(f"MkDocs: {error}", err=True)
        return False
    return True


def alternates(trees: list[Tree], office: Office) -> list[dict[str, Any]]:
    """What the language switch needs of each tree: its name, its first page, and which pages it has."""
    return [
        {
            "name": other.words["name"],
            "link": f"../{other.language}/index.html",
            "lang": other.language,
            "pages": [page.path for page in other.pages] + handbook(office.folder.root / "docs" / other.language),
        }
        for other in trees
    ]


def _prepare(today: date) -> None:
    """The same input gives the same bytes: MkDocs dates its pages by this variable, not by the clock."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp()))
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.WARNING)
    if not log.handlers:
        handler = logging.StreamHandler()
        handler.setFormatter(logging.Formatter("MkDocs: %(levelname)s: %(message)s"))
        log.addHandler(handler)


def _first_page(trees: list[Tree]) -> str:
    """The page that leads to the company's language at once, with a link to each for whoever stays."""
    first = trees[0]
    links = " · ".join(
        f'<a href="{t.language}/index.html" lang="{t.language}">{escape(t.words["name"])}</a>' for t in trees
    )
    return "\n".join(
        [
            f'<!doctype html>\n<html lang="{first.language}">\n<head>\n<meta charset="utf-8">',
            f"<title>{escape(first.words['site_name'])}</title>",
            f'<meta http-equiv="refresh" content="0; url={first.language}/index.html">',
            f"</head>\n<body><p>{links}</p></body>\n</html>\n",
        ]
    )
