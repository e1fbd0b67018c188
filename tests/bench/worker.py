"""The jobs that a benchmark runs in processes of their own; each prints the seconds that it took."""

import gc
import json
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

TODAY = date(2026, 11, 16)


def load_yaml(root: Path) -> None:
    """The yardstick of a check: read every case file with PyYAML's fastest safe loader."""
    import yaml

    for path in sorted((root / "cases").glob("*/case.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


def site(root: Path) -> float:
    """Seconds for both trees of the site: our pages made, and MkDocs over them."""
    from generator.build import build
    from generator.commands.render import render
    from generator.source.folder import Folder

    built = build(Folder(root), TODAY)
    with tempfile.TemporaryDirectory() as temporary:
        output: Any = SimpleNamespace(folder=Path(temporary), share=lambda *_: None, write=lambda *_: None)
        setting: Any = SimpleNamespace(say=lambda *_, **__: "")
        started = time.perf_counter()
        if not render(built, {}, output, setting):
            raise SystemExit("MkDocs refused the site")
        return time.perf_counter() - started


def pages(root: Path, target: Path) -> float:
    """Write the pages of both trees to disk, as the yardstick of the site finds them."""
    import shutil

    from generator.build import build, site_languages, site_tree
    from generator.source.folder import Folder

    built = build(Folder(root), TODAY)
    if built.office is None:
        raise SystemExit("the playbook cannot be read")
    for language in site_languages(built.office):
        shutil.copytree(root / "docs" / language, target / language)
        tree = site_tree(built, built.office, language, {}, "../files/")
        handbook = sorted(path.relative_to(target / language).as_posix() for path in (target / language).rglob("*.md"))
        (target / f"{language}.json").write_text(json.dumps(tree.nav(handbook)), encoding="utf-8")
        for page in tree.pages:
            place = target / language / page.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(page.markdown, encoding="utf-8")
    return 0.0


def mkdocs(root: Path, written: Path) -> float:
    """Seconds of plain MkDocs with the same settings over the *written* pages of both languages."""
    started = time.perf_counter()
    for language in ("zh", "en"):
        with tempfile.TemporaryDirectory() as temporary:
            _plain(root, written, language, Path(temporary))
    return time.perf_counter() - started


def stock(root: Path, written: Path, target: Path) -> float:
    """Plain MkDocs over the *written* pages in English with all that they say in the search index, into *target*."""
    for page in (written / "en").rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace("data-search-exclude", ""), encoding="utf-8")
    _plain(root, written, "en", target)
    return 0.0


def _plain(root: Path, written: Path, language: str, target: Path) -> None:
    """MkDocs with the settings of *root*, without our plugin, over the *written* pages of one language.

    Why the plugin is not even loaded: what it has once asked to be called for, MkDocs calls for ever.
    """
    from mkdocs.commands.build import build
    from mkdocs.config import load_config
    from mkdocs.utils.yaml import yaml_load

    from generator.site.looks import OVERRIDES

    settings = root / "mkdocs.yml"
    plugins = yaml_load(settings.read_text(encoding="utf-8"))["plugins"]
    del plugins["playbook"]
    config = load_config(str(settings), docs_dir=str(written / language), site_dir=str(target), plugins=plugins)
    config.theme.dirs.insert(0, str(OVERRIDES))
    config.theme["language"] = language
    config.extra["playbook"] = {"source": "", "history": "", "edit": ""}
    config.nav = json.loads((written / f"{language}.json").read_text(encoding="utf-8"))
    config.strict = False
    build(config)


def search(tree: Path) -> float:
    """Seconds until the first search in a browser has its first result."""
    from tests.bench.first_search import first_search

    return first_search(tree)


def letters_pdf(root: Path) -> float:
    """Seconds for 100 letters in PDF, the making of the compiler included."""
    from generator.texts.as_pdf import as_pdf

    letters = _hundred(root)
    started = time.perf_counter()
    for letter, tongue in letters:
        if not isinstance(as_pdf(letter, tongue, TODAY), bytes):
            raise SystemExit("a letter was not set")
    return time.perf_counter() - started


def letters_typst(root: Path) -> float:
    """The yardstick: one Typst compiler over the same template with the same data, ready as text."""
    from datetime import UTC, datetime

    from generator.texts import as_pdf as letters
    from generator.texts import typeset as ours

    day = {"day": ours._printed(TODAY)}
    ready = [json.dumps({**letters._data(one, tongue), **day}, ensure_ascii=False) for one, tongue in _hundred(root)]
    started = time.perf_counter()
    compiler = ours._compiler()
    template = {f"{name}.typ": ours._source(own) for name, own in (("main", "letter"), ("house", "house"))}
    for data in ready:
        compiler.compile(
            input=template,
            sys_inputs={"paper": data},
            format="pdf",
            pdf_standards=ours._STANDARDS,
            timestamp=datetime(TODAY.year, TODAY.month, TODAY.day, tzinfo=UTC),
        )
    return time.perf_counter() - started


def _hundred(root: Path) -> list[tuple[Any, Any]]:
    """The first 100 letters of the repository, each with its language."""
    box, dossiers = _prepared(root, 100)
    kind = "first-complaint"
    return [(box.write(d, kind, "en"), box.tongues["en"]) for d in dossiers]


def _prepared(root: Path, most: int) -> tuple[Any, list[Any]]:
    """The letter box and the dossiers of the first *most* cases."""
    from generator.build import open_office, prepare
    from generator.source.folder import Folder

    office, _ = open_office(Folder(root), TODAY)
    if office is None:
        raise SystemExit("the playbook cannot be read")
    prepared = [prepare(office, case).facts for case in office.folder.cases()[:most]]
    gc.collect()
    gc.freeze()  # what was prepared is not the job's to be looked after
    return office.box, [facts for facts in prepared if facts]


def letters_text(root: Path) -> float:
    """Seconds for the first complaint of every case as text, in both languages, from its facts."""
    from generator.texts.as_text import as_text

    box, dossiers = _prepared(root, 100_000)
    started = time.perf_counter()
    for facts in dossiers:
        for language in ("en", "zh"):
            as_text(box.write(facts, "first-complaint", language), box.tongues[language])
    return time.perf_counter() - started


def letters_jinja(root: Path) -> float:
    """The yardstick: Jinja over the same templates with values that are ready."""
    box, dossiers = _prepared(root, 100_000)
    ready = []
    for facts in dossiers:
        for language in ("en", "zh"):
            compiled = box.compiled["first-complaint", language]
            names = box.names(facts, "first-complaint", language, compiled.names)
            ready.append((compiled, {**names, "subject": "s"}))
    started = time.perf_counter()
    for compiled, names in ready:
        compiled.subject.render(names)
        compiled.body.render(names)
    return time.perf_counter() - started


def evidence(path: Path) -> float:
    """Seconds to read one file of evidence, fingerprint included."""
    from generator.evidence.given import Given
    from generator.evidence.read import read

    started = time.perf_counter()
    found = read(path, Given(TODAY))
    took = time.perf_counter() - started
    if found.refusal or not found.observations:
        raise SystemExit(f"nothing was read: {found.refusal}")
    return took


def count_beats(path: Path) -> float:
    """The yardstick: SQLite counts the beats by monitor and state, and hands over a row each."""
    import sqlite3
    from contextlib import closing

    started = time.perf_counter()
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as database:
        list(database.execute("SELECT monitor_id, status, count(*) FROM heartbeat GROUP BY monitor_id, status"))
    return time.perf_counter() - started


if __name__ == "__main__":
    jobs: dict[str, Any] = {
        "yaml": load_yaml,
        "site": site,
        "pages": pages,
        "mkdocs": mkdocs,
        "stock": stock,
        "search": search,
        "pdf": letters_pdf,
        "typst": letters_typst,
        "text": letters_text,
        "jinja": letters_jinja,
        "evidence": evidence,
        "count-beats": count_beats,
    }
    print(jobs[sys.argv[1]](*map(Path, sys.argv[2:])) or 0)
