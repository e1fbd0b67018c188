"""`make bench`: how fast, as ratios against a yardstick in the same run.

Absolute times depend on the machine and on what else it does; a ratio of two medians, measured in turns, does not much.
Each job is a process of its own with compiled bytecode, as at a user's. Read 0.9 to 1.1 as equal.

    python -m tests.bench.bench                 sizes that fit a coffee break (10 x from 100 to 1 000 cases)
    python -m tests.bench.bench --full          the sizes of the goals (10 000 cases; takes the better part of an hour)
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from tests.bench.corpus import corpus
from tests.bench.evidence import kuma_database, ping_log
from tests.chromium import chromium

PAIRS = 5
TODAY = "2026-11-16"
WORKER = Path(__file__).with_name("worker.py")
Job = Callable[[], float]


def main() -> None:
    """Measure and print one line a ratio."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--full", action="store_true", help="10 000 cases instead of 1 000")
    full = arguments.parse_args().full
    large, small, site = (10_000, 1_000, 1_000) if full else (1_000, 100, 200)
    with tempfile.TemporaryDirectory() as temporary:
        roots = {size: corpus(Path(temporary, str(size)), size) for size in {large, small, site}}
        print(f"Python {sys.version.split()[0]}, {os.cpu_count()} processors, medians of {PAIRS} interleaved pairs")
        _ratio_1(roots[large], large)
        _ratio_7(roots, small, large)
        _ratio_10(roots[large], large)
        _ratio_8(roots[site], site)
        _ratio_11(roots[small])
        _ratio_12(roots[large], large)
    _ratio_14()
    _ratio_15()


def _ratio_1(root: Path, size: int) -> None:
    """Check of all cases against a bare CSafeLoader loop over the same files."""
    _show(
        "1",
        f"check, {size} cases, all rules / CSafeLoader loop",
        "2.0, then 0.8",
        _pairs(_check(root), _worker("yaml", root)),
    )
    one = _pairs(_check(root, "--jobs", "1"), _worker("yaml", root))
    _show("1", f"  the same, one process ({size} cases)", "-", one)


def _ratio_7(roots: dict[int, Path], small: int, large: int) -> None:
    """What ten times the cases cost."""
    for name, job in (("check", _check), ("letters", _letters)):
        grown = _pairs(job(roots[large]), job(roots[small]))
        _show("7", f"{name}, {large} cases / {small} cases", "11", grown)
    before, after = _site(roots[small]), _site(roots[large])
    _show("7", f"site time, {large} cases / {small} cases (once)", "11", after[0] / before[0])
    _show("7", f"site bytes, {large} cases / {small} cases", "11", after[1] / before[1])
    _show("10", "search index, KB a case, one language", "1.5", (after[2] - before[2]) / (large - small) / 1024)
    _show("10", f"search index, MB at {large} cases, one language", "2 at 1 000", after[2] / 1024 / 1024)


def _ratio_10(root: Path, size: int) -> None:
    """The first search in a browser, in the site that ratio 7 has built, against MkDocs with all pages in its index."""
    if not (find_spec("playwright") and chromium()):
        print(" 10  left out: no Chromium here, or no package playwright")
        return
    with tempfile.TemporaryDirectory() as temporary:
        written, plain = Path(temporary, "written"), Path(temporary, "plain")
        _worker("pages", root, written)()
        _worker("stock", root, written, plain)()
        ours = root / "build" / "site" / "en"
        size_of = [(tree / "search" / "search_index.json").stat().st_size for tree in (ours, plain)]
        _show("10", f"search index, {size} cases / all that pages say", "-", size_of[0] / size_of[1])
        ratio = _pairs(_worker("search", ours), _worker("search", plain))
        _show("10", f"first search in Chromium, {size} cases / all that pages say", "0.2", ratio)


def _ratio_8(root: Path, size: int) -> None:
    """The site of both languages against MkDocs on the same pages written to disk before."""
    with tempfile.TemporaryDirectory() as temporary:
        written = Path(temporary)
        _worker("pages", root, written)()
        _show(
            "8",
            f"site, {size} cases / MkDocs on the same pages",
            "1.1, then 0.5",
            _pairs(_worker("site", root), _worker("mkdocs", root, written)),
        )


def _ratio_11(root: Path) -> None:
    """A hundred letters in PDF against a bare loop over one Typst compiler."""
    _show("11", "100 PDF letters / one Typst compiler", "1.2", _pairs(_worker("pdf", root), _worker("typst", root)))


def _ratio_12(root: Path, size: int) -> None:
    """Letters as text, from facts, against Jinja over the same templates with values that are ready."""
    ratio = _pairs(_worker("text", root), _worker("jinja", root))
    _show("12", f"text letters of {size} cases / Jinja2 with ready values", "3", ratio)


def _ratio_14() -> None:
    """A ping log of 100 MB, read with all its times and errors, against counting lines of it."""
    if not shutil.which("grep"):
        print(" 14  left out: no grep here")
        return
    for kind in ("stamped", "plain", "windows"):
        with tempfile.TemporaryDirectory() as temporary:
            log = ping_log(Path(temporary, "ping.txt"), kind)
            yardstick = _timed("grep", "-c", "TTL=" if kind == "windows" else "bytes from", str(log))
            _show("14", f"ping log of 100 MB ({kind}) / grep -c", "30", _pairs(_worker("evidence", log), yardstick))


def _ratio_15() -> None:
    """A database of Uptime Kuma with a million beats, against SQLite counting those that were down."""
    with tempfile.TemporaryDirectory() as temporary:
        database = kuma_database(Path(temporary, "kuma.db"))
        ratio = _pairs(_worker("evidence", database), _worker("count-beats", database))
        _show("15", "Kuma's database of 1 000 000 beats / SQLite counts them by state", "5", ratio)


def _pairs(job: Job, yardstick: Job) -> float:
    """The median of the ratios of pairs, one after the other, so that both meet the same machine."""
    return statistics.median(job() / yardstick() for _ in range(PAIRS))


def _check(root: Path, *options: str) -> Job:
    return _timed(sys.executable, "-m", "generator", "check", "--root", str(root), *options)


def _letters(root: Path) -> Job:
    return _timed(sys.executable, "-m", "generator", "build", "--no-site", "--root", str(root))


def _site(root: Path) -> tuple[float, int, int]:
    """Seconds of a whole build with its site, the bytes of the site, and those of its larger search index."""
    seconds = _timed(sys.executable, "-m", "generator", "build", "--root", str(root))()
    pages = [
        path for language in ("zh", "en") for path in (root / "build" / "site" / language).rglob("*") if path.is_file()
    ]
    indexes = [path.stat().st_size for path in pages if path.name == "search_index.json"]
    return seconds, sum(path.stat().st_size for path in pages), max(indexes)


def _worker(job: str, *places: Path) -> Job:
    """The seconds that a job of `worker.py` measures itself, start-up apart; of `yaml`, the whole process."""
    words = [sys.executable, str(WORKER), job, *map(str, places)]
    if job == "yaml":
        return _timed(*words)
    return lambda: float(_run(words))


def _timed(*words: str) -> Job:
    def seconds() -> float:
        started = time.perf_counter()
        _run(list(words))
        return time.perf_counter() - started

    return seconds


def _run(words: list[str]) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PLAYBOOK_TODAY": TODAY, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(words, capture_output=True, text=True, env=environment, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(words)} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def _show(number: str, what: str, goal: str, ratio: float) -> None:
    print(f"{number:>3}  {what:<62} {ratio:6.2f}   goal {goal}", flush=True)


if __name__ == "__main__":
    main()
