"""`playbook pages`: the site's pages as plain Markdown, for any other builder."""

from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import click

from generator.base.artifact import Artifact
from generator.base.unmade import Unmade
from generator.build import Built, Office, artifacts, build, dossiers, download, site_languages, site_tree
from generator.commands.output import Output
from generator.commands.plain_config import plain_config
from generator.commands.render import CONFIG, alternates
from generator.commands.report import report
from generator.commands.setting import FINE, PROBLEMS, Setting, common
from generator.site.lean import LEAN
from generator.site.looks import OVERRIDES
from generator.site.page import dossier_of
from generator.site.tree import Tree, handbook


@click.command("pages")
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@common
def command(setting: Setting, folder: Path) -> None:
    """Write the pages of the site as plain Markdown to DIR, with settings that need no plugin of ours.

    `mkdocs build --strict` in DIR builds the first language, `-f mkdocs.<language>.yml` another.

    \b
    Examples:
      playbook pages /tmp/pages
    """
    built = build(setting.folder, setting.today)
    if built.diagnostics:
        click.echo(report(built.diagnostics, "text", setting), err=True)
    if built.office is None:
        raise SystemExit(PROBLEMS)
    with Output(folder.resolve(), setting) as output:
        _write(built, built.office, output)
        output.manifest()
    click.echo(setting.say("pages-written", files=output.count, out=folder))
    raise SystemExit(PROBLEMS if built.failed else FINE)


def _write(built: Built, office: Office, output: Output) -> None:
    """Both trees, what lies beside them, the looks, and the settings of each."""
    from generator.build.overview import overview

    made = {papers.dossier.id: _beside(artifacts(office, papers)) for papers in built.papers}
    made |= {dossier_of(name): _beside(files) for name, files in dossiers(office, built.papers)}
    beside = [*chain.from_iterable(made.values()), *overview(built)]
    downloads = {case: tuple(download(one) for one in files) for case, files in made.items()}
    trees = [site_tree(built, office, language, downloads, "files/") for language in site_languages(office)]
    settings = (office.folder.root / CONFIG).read_text(encoding="utf-8")
    for n, tree in enumerate(trees):
        book = _pages(tree, office, output)
        for one in beside:
            output.write(f"{tree.language}/files/{one.path}", one.content)
        name = f"mkdocs.{tree.language}.yml" if n else CONFIG
        output.write(name, plain_config(settings, _said(tree, trees, book, office)).encode())
    for path in sorted(path for path in OVERRIDES.rglob("*") if path.is_file()):
        content = path.read_bytes()
        looks = LEAN[path.suffix](content.decode()).encode() if path.suffix in LEAN else content
        output.write(f"theme/{path.relative_to(OVERRIDES).as_posix()}", looks)


def _beside(made: Iterable[Artifact | Unmade]) -> list[Artifact]:
    """The files that stand beside the pages: not those in Markdown, which would become pages."""
    return [one for one in made if isinstance(one, Artifact) and not one.path.endswith(".md")]


def _pages(tree: Tree, office: Office, output: Output) -> list[str]:
    """Write the pages of *tree* and the handbook; the handbook's paths."""
    docs = office.folder.root / "docs" / tree.language
    for page in tree.pages:
        output.write(f"{tree.language}/{page.path}", tree.written(page.path, page.markdown).encode())
    for path in sorted(path for path in docs.rglob("*") if path.is_file()):
        name = path.relative_to(docs).as_posix()
        content = path.read_bytes()
        output.write(
            f"{tree.language}/{name}",
            tree.written(name, content.decode()).encode() if path.suffix == ".md" else content,
        )
    return handbook(docs)


def _said(tree: Tree, trees: list[Tree], book: list[str], office: Office) -> dict[str, object]:
    """What the plugin would have said of this tree."""
    return {
        "site_name": tree.words["site_name"],
        "docs_dir": tree.language,
        "site_dir": f"site/{tree.language}",
        "edit_uri": "",
        "theme": {"language": tree.language, "custom_dir": "theme"},
        "extra": {"alternate": alternates(trees, office)},
        "nav": tree.nav(book),
    }
