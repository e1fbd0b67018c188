"""`make fuzz`: spoil every twin many times, and see that no parser crashes, hangs or invents a figure.

What "invents" means is the property of `tests/evidence/derivable.py`. The same seed spoils alike, in however many
processes; where captures of other people's tools lie beside the repository, they are spoiled too.

    python -m tests.fuzz.fuzz                   100 000 mutations a format
    python -m tests.fuzz.fuzz --runs 2000       a coffee break
"""

import argparse
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.evidence.given import Given
from generator.evidence.read import read
from tests.evidence.derivable import examined
from tests.evidence.kuma import kuma
from tests.evidence.mutations import mutated
from tests.evidence.twins import SAMPLES, TWINS, given, mapping_of, opened, twins

RUNS = 100_000
SLICE = 5_000
"""Mutations of one task."""
LONGEST_SEED = 4_000
"""Bytes; of a longer capture the first lines are spoiled, and none of JSON, because small ones find the same sooner."""
SLOW = 5.0
"""Seconds of the processor that no file of this size may take; six times as many and it hangs."""
KUMA = "uptime-kuma-sqlite"


@dataclass(slots=True)
class Tally:
    """What became of the mutations of one format; *kept* tells of the first that failed."""

    form: str
    runs: int = 0
    read: int = 0
    refused: int = 0
    failures: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    kept: str = ""

    def add(self, other: "Tally") -> None:
        """Take in what *other* counted."""
        self.runs += other.runs
        self.read += other.read
        self.refused += other.refused
        self.failures += other.failures
        self.seconds += other.seconds
        self.slowest = max(self.slowest, other.slowest)
        self.kept = self.kept or other.kept

    def row(self) -> str:
        """A row of the table, as it stands in the documentation."""
        return (
            f"| {self.form} | {self.runs} | {self.read} | {self.refused} | {self.failures} | {self.seconds:.0f}"
            f" | {self.slowest * 1000:.0f} |{self.kept}"
        )


def main() -> None:
    """Fuzz and print one row a format."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--runs", type=int, default=RUNS, help="mutations a format")
    arguments.add_argument("--seed", type=int, default=1, help="the same seed, the same mutations")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes")
    arguments.add_argument("--only", nargs="*", help="these formats")
    asked = arguments.parse_args()
    forms = [form for form in sorted(_seeds()) if asked.only is None or form in asked.only]
    slices = [(form, place, min(SLICE, asked.runs - place)) for form in forms for place in range(0, asked.runs, SLICE)]
    left = {form: sum(one[0] == form for one in slices) for form in forms}
    tallies = {form: Tally(form) for form in forms}
    print(
        "| Format | Mutations | Read | Refused | Failed | Seconds | Slowest, ms |\n| --- |" + " ---: |" * 6, flush=True
    )
    with ProcessPoolExecutor(asked.jobs) as pool:
        tasks = [pool.submit(fuzz, form, count, f"{form} {asked.seed} {place}") for form, place, count in slices]
        for done, task in enumerate(as_completed(tasks), 1):
            one = task.result()
            tallies[one.form].add(one)
            left[one.form] -= 1
            _progress(done, len(tasks), one.form)
            if not left[one.form]:
                print(tallies[one.form].row(), flush=True)
    raise SystemExit(1 if any(tally.failures for tally in tallies.values()) else 0)


def _progress(done: int, tasks: int, form: str) -> None:
    """A bar on a terminal; nothing where the output is kept in a file."""
    if sys.stderr.isatty():
        full = 40 * done // tasks
        bar = "#" * full + "." * (40 - full)
        print(f"\r[{bar}] {100 * done // tasks:3} %  {form:20}", end="\r", file=sys.stderr, flush=True)


def fuzz(form: str, runs: int, seed: str) -> Tally:
    """*runs* mutations of one format."""
    dice = random.Random(seed)  # noqa: S311 - accidents, no secrets
    seeds = _seeds()
    own, others = seeds[form], [one for name in sorted(seeds) if name != KUMA for one in seeds[name]]
    tally = Tally(form, runs)
    said = _given(form)
    with tempfile.TemporaryDirectory() as temporary:
        path = Path(temporary, "file")
        for _ in range(runs):
            content = mutated(dice.choice(own), dice.choice(others), dice)
            begun = time.process_time()
            try:
                with _limited():
                    found = examined(path, content, said)
            except Exception as error:  # noqa: BLE001 - whatever it is, it is a failure to be told
                tally.failures += 1
                tally.kept = tally.kept or _kept(form, content, error)
            else:
                tally.read += found.refusal is None
                tally.refused += found.refusal is not None
            took = time.process_time() - begun
            tally.seconds += took
            tally.slowest = max(tally.slowest, took)
            tally.failures += took > SLOW
    return tally


@contextmanager
def _limited() -> Iterator[None]:
    """TimeoutError where reading hangs; where the system has no such alarm, it is waited for."""
    if not hasattr(signal, "setitimer"):
        yield
        return
    signal.signal(signal.SIGPROF, _hangs)
    signal.setitimer(signal.ITIMER_PROF, SLOW * 6)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


def _hangs(*_: object) -> None:
    raise TimeoutError(f"more than {SLOW * 6:.0f} s")


def _given(form: str) -> Given:
    """What is said beside a file of *form*: to a table, which column means what."""
    mapping = next(iter((TWINS / form).glob("*.mapping.yaml")), None)
    return given() if mapping is None else Given(given().today, given().zone, "fuzz", mapping=mapping_of(mapping))


@cache
def _seeds() -> dict[str, list[bytes]]:
    """What is spoiled: by folder the twins, and with them the captures that are read as that format."""
    found: dict[str, list[bytes]] = {}
    for path in twins():
        found.setdefault(path.parent.name, []).append(opened(path).read_bytes())
    found[KUMA].extend(_databases())
    for path in sorted(one for one in SAMPLES.glob("*/*") if one.is_file()):
        form, content = read(path, given()).format, path.read_bytes()
        if len(content) > LONGEST_SEED:
            content = content[:LONGEST_SEED].rpartition(b"\n")[0] if content[:1] not in b"{[<" else b""
        if content and form in found and form != KUMA:
            found[form].append(content)
    return found


def _databases() -> Iterator[bytes]:
    """Databases of a few beats, each of other states and distances."""
    dice = random.Random(0)  # noqa: S311 - accidents, no secrets
    with tempfile.TemporaryDirectory() as temporary:
        for place in range(8):
            beats = [
                (1 + n % 2, dice.choice((1, 1, 1, 0, 2, 3)), f"2026-11-10 {n // 60:02}:{n % 60:02}:00", "timeout")
                for n in range(0, 60, dice.choice((1, 1, 2)))
            ]
            yield kuma(Path(temporary, f"{place}.db"), beats).read_bytes()


def _kept(form: str, content: bytes, error: Exception) -> str:
    """Where the first mutation that failed was put, and why it did."""
    with closing(tempfile.NamedTemporaryFile(prefix=f"fuzz-{form}-", delete=False)) as kept:
        kept.write(content)
    return f"\n    {type(error).__name__}: {str(error)[:600]}\n    {kept.name}"


if __name__ == "__main__":
    main()
