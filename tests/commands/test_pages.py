"""`playbook pages` and `playbook build --zip`: the site for others, without us."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.site.lean import lean_page
from tests.repository import CASE_ID, lay_out, playbook, write_case


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One case, and a site that names its repository."""
    root = lay_out(tmp_path_factory.mktemp("pages") / "repository")
    write_case(root)
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    named = "repo_url: https://git.yuzhang.example/team/cases/\nrepo_name: cases\nedit_uri: edit/main/\n"
    (root / "mkdocs.yml").write_text(named + settings, encoding="utf-8", newline="\n")
    return root


@pytest.fixture(scope="module")
def built(repository: Path) -> Path:
    """What `playbook build --zip` makes of it."""
    done = playbook(repository, "build", "--zip")
    assert done.returncode == 0, done.stderr.decode()
    return repository / "build"


def _article(page: Path) -> str:
    """What is ours on the page, without what names its repository and its files."""
    text = lean_page(page.read_text(encoding="utf-8"))
    inner = text[text.index('<article class="md-content__inner') : text.rindex("</article>")]
    inner = re.sub(r'<p class="pb-actions.*?</p>', "", inner, flags=re.DOTALL)
    inner = re.sub(r"<section class=pb-noprint.*?</section>", "", inner, flags=re.DOTALL)
    inner = re.sub(r' href="mailto:[^"]*"|<a class=pb-chip href="[^"]*files/packs[^>]*>[^<]*</a>', "", inner)
    dossiers = r'<p class="pb-chips[^>]*>\s*<a class=pb-chip href="[^"]*files/dossiers/.*?</p>'
    inner = re.sub(dossiers, "", inner, flags=re.DOTALL)
    return re.sub(r"\s+", " ", inner.replace("../../files/", "../files/"))


def test_mkdocs_alone_builds_the_pages(repository: Path, built: Path, tmp_path: Path) -> None:
    """Strictly, in both languages, without our package; the pages say what those of `playbook build` say."""
    target = tmp_path / "pages"
    done = playbook(repository, "pages", str(target))
    assert done.returncode == 0, done.stderr.decode()
    for language, settings in (("zh", "mkdocs.yml"), ("en", "mkdocs.en.yml")):
        plugins = (target / settings).read_text("utf-8").partition("\nplugins:\n")[2].partition("\nnot_in_nav:")[0]
        assert "search:" in plugins
        assert "playbook" not in plugins
        alone = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1794787200", "PYTHONPATH": ""}
        ran = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", settings],
            cwd=target, env=alone, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
        ours = {path.relative_to(built / "site" / language) for path in (built / "site" / language).rglob("*.html")}
        theirs = target / "site" / language
        assert len(ours) > 60
        assert [path for path in sorted(ours) if not (theirs / path).is_file()] == []
        changed = [
            path for path in sorted(ours) if _article(theirs / path) != _article(built / "site" / language / path)
        ]
        assert changed == []


def test_the_zip_is_the_whole_site(repository: Path, built: Path) -> None:
    """Every file of the site with the same bytes; a second build gives the same ZIP."""
    with ZipFile(built / "site.zip") as archive:
        held = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in archive.namelist()}
    site = {
        path.relative_to(built).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in (built / "site").rglob("*")
        if path.is_file()
    }
    assert "site/index.html" in site
    assert held == site
    before = (built / "site.zip").read_bytes()
    assert playbook(repository, "build", "--zip").returncode == 0
    assert (built / "site.zip").read_bytes() == before


def test_a_page_leads_to_its_file_in_the_repository(built: Path) -> None:
    """The file of the case, its history and the form that edits it; the handbook's page to its own; home to none."""
    where = "https://git.yuzhang.example/team/cases"
    case = (built / "site" / "en" / "cases" / f"{CASE_ID}.html").read_text("utf-8")
    for way in ("blob", "commits", "edit"):
        assert f'href="{where}/{way}/main/cases/{CASE_ID}/case.yaml"' in case
    handbook = (built / "site" / "en" / "handbook" / "04-commands.html").read_text("utf-8")
    assert f'href="{where}/edit/main/docs/en/handbook/04-commands.md"' in handbook
    assert 'class="pb-actions' not in (built / "site" / "en" / "index.html").read_text("utf-8")
    assert 'data-md-component="source"' not in case, "the theme would ask another machine for stars"
