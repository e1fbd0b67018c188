"""The jobs that a benchmark runs in processes of their own; each prints the seconds that it took."""

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
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    import generator.plugin as ours

    started = time.perf_counter()
    for language in ("zh", "en"):
        with tempfile.TemporaryDirectory() as temporary:
            config = load_config(str(root / "mkdocs.yml"), docs_dir=str(written / language), site_dir=temporary)
            del config.plugins["playbook"]
            config.theme.dirs.insert(0, str(ours.OVERRIDES))
            config.nav = json.loads((written / f"{language}.json").read_text(encoding="utf-8"))
            config.strict = False
            build(config)
    return time.perf_counter() - started


if __name__ == "__main__":
    jobs: dict[str, Any] = {"yaml": load_yaml, "site": site, "pages": pages, "mkdocs": mkdocs}
    print(jobs[sys.argv[1]](*map(Path, sys.argv[2:])) or 0)
