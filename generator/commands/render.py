"""The site: a tree a language, through MkDocs, with the pages that the build hands over."""

import gc
import os
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from html import escape
from typing import Any

import click

from generator.build import Built, Office, site_languages, site_tree
from generator.commands.mkdocs_run import Job, Ran, run
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
    switch, site = tuple(alternates(trees, office)), output.folder / "site"
    for tree in trees:
        click.echo(setting.say("step-site", language=tree.words["name"]), err=True)
    jobs = [Job(tree, office.folder.root / CONFIG, site / tree.language, switch, office.today) for tree in trees]
    ran = list(_together(jobs))
    for line in (line for one in ran for line in one.said):
        click.echo(line, err=True)
    if not all(one.written for one in ran):
        return False
    output.write("site/index.html", _first_page(trees).encode())
    return True


def _together(jobs: list[Job]) -> Iterator[Ran]:
    """Every tree at once where there are processors for it, else one after the other; in the order of *jobs*."""
    several = min(os.cpu_count() or 1, len(jobs))
    if several == 1:
        yield from map(run, jobs)
        return
    with ProcessPoolExecutor(several, initializer=gc.freeze) as pool:  # what all cases say is not theirs to look after
        yield from pool.map(run, jobs)


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
