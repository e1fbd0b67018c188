"""A repository with many cases, all made from one example: what the benchmarks run on."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "cases" / "2026-11-10-hk2-server-down"


def corpus(folder: Path, count: int) -> Path:
    """*count* cases of about 70 lines with one exhibit each in *folder*, with the playbook and the site's settings."""
    shutil.copytree(ROOT / "playbook", folder / "playbook")
    shutil.copytree(ROOT / "docs", folder / "docs", ignore=shutil.ignore_patterns("pictures", "dev", "decisions"))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    text = _longer((EXAMPLE / "case.yaml").read_text(encoding="utf-8"))
    for n in range(count):
        case = folder / "cases" / f"2026-11-10-case-{n:05d}"
        (case / "evidence").mkdir(parents=True)
        (case / "case.yaml").write_text(text.replace("hk2-17", f"hk2-{n}"), encoding="utf-8")
        shutil.copy(EXAMPLE / "evidence" / "ping-0911.txt", case / "evidence")
    return folder


def _longer(text: str) -> str:
    """The example with only its first exhibit, and its log twice, which is about the usual length."""
    head, _, rest = text.partition("evidence:\n")
    exhibits, _, rest = rest.partition("log:\n")
    log, _, tail = rest.partition("requests:\n")
    first = exhibits.split("  - id: E2")[0]
    log = log.replace("[E4]", "[E1]")
    body = f"{head}evidence:\n{first}log:\n{log * 2}requests:\n{tail}"
    return body.replace("exhibits: [E1, E2, E3]", "exhibits: [E1]")
