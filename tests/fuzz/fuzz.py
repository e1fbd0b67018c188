"""`make fuzz`: spoil every twin many times, and see that no parser crashes, hangs or invents a figure.

python -m tests.fuzz.fuzz                   100 000 mutations a format; hours
python -m tests.fuzz.fuzz --runs 2000       a coffee break
"""

import argparse
import os
import random
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from pathlib import Path

from tests.evidence.kuma import kuma
from tests.evidence.mutations import examined, mutated
from tests.evidence.twins import TWINS, twins

RUNS = 100_000
SLOW = 5.0
"""Seconds that no file of this size may take."""


def main() -> None:
    """Fuzz and print one line a format."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=RUNS, help="mutations a format")
    arguments.add_argument("--seed", type=int, default=1, help="the same seed, the same mutations")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    arguments.add_argument("--only", help="one format")
    asked = arguments.parse_args()
    forms = [*sorted({path.parent.name for path in twins()}), "uptime-kuma-sqlite"]
    forms = [form for form in forms if asked.only in (None, form)]
    bad = 0
    with ProcessPoolExecutor(asked.jobs) as pool:
        for told, failures in pool.map(fuzz, forms, [asked.runs] * len(forms), [asked.seed] * len(forms)):
            print(told, flush=True)
            bad += failures
    raise SystemExit(1 if bad else 0)


def fuzz(form: str, runs: int, seed: int) -> tuple[str, int]:
    """One format: what happened, and how many of its mutations failed."""
    dice = random.Random(f"{form} {seed}")  # noqa: S311 - accidents, no secrets
    others = [path.read_bytes() for path in twins()]
    read = refused = failures = 0
    slowest = 0.0
    first = ""
    with tempfile.TemporaryDirectory() as temporary:
        own = list(_own(form, Path(temporary)))
        path = Path(temporary, "file")
        for _ in range(runs):
            content = mutated(dice.choice(own), dice.choice(others), dice)
            begun = time.perf_counter()
            try:
                found = examined(path, content)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure to be told
                failures += 1
                first = first or _kept(form, content, error)
            else:
                read += found.refusal is None
                refused += found.refusal is not None
            took = time.perf_counter() - begun
            slowest = max(slowest, took)
            failures += took > SLOW
    told = f"{form:20} {runs:8} mutations: {read:7} read, {refused:7} refused, {failures} failed, slowest {slowest * 1000:.0f} ms"
    return f"{told}{first}", failures


def _own(form: str, folder: Path) -> Iterator[bytes]:
    if form == "uptime-kuma-sqlite":
        beats = [
            (1 + n % 2, (1, 1, 0, 2, 0, 1)[n % 6], f"2026-11-10 {n // 60:02}:{n % 60:02}:00", "timeout")
            for n in range(200)
        ]
        yield kuma(folder / "kuma.db", beats).read_bytes()
        return
    yield from (path.read_bytes() for path in sorted((TWINS / form).iterdir()) if not path.name.endswith(".out"))


def _kept(form: str, content: bytes, error: Exception) -> str:
    """Where the first mutation that failed was put, and why it did."""
    with closing(tempfile.NamedTemporaryFile(prefix=f"fuzz-{form}-", delete=False)) as kept:
        kept.write(content)
    return f"\n    {type(error).__name__}: {str(error)[:300]}\n    {kept.name}"


if __name__ == "__main__":
    main()
