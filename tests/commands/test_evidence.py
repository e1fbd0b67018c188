import hashlib
import json
import shutil
from pathlib import Path

import pytest
import yaml

from tests.evidence.twins import TWINS
from tests.repository import CASE, CASE_ID, ROOT, playbook, write_case

PING = TWINS / "ping" / "windows-zh.txt"


def test_show_as_json_outside_a_repository(tmp_path: Path) -> None:
    """Exactly the keys that were promised; no repository is needed."""
    done = playbook(tmp_path, "evidence", "show", str(PING), "--format", "json")
    data = json.loads(done.stdout)
    assert done.returncode == 0
    assert list(data) == [
        "format",
        "sha256",
        "encoding",
        "runs",
        "routes",
        "outages",
        "unknown",
        "messages",
        "warnings",
    ]
    (run,) = data["runs"]
    assert list(run) == [
        "target",
        "sent",
        "received",
        "lost",
        "loss_percent",
        "rtt_ms",
        "errors",
        "duplicates",
        "started",
        "ended",
    ]
    assert (run["sent"], run["received"], run["loss_percent"], run["rtt_ms"]) == (
        4,
        3,
        25,
        {"min": 0, "avg": 26, "max": 41},
    )
    assert data["sha256"] == hashlib.sha256(PING.read_bytes()).hexdigest()


def test_show_names_the_line_of_each_figure(tmp_path: Path) -> None:
    """For people: the figure with file and line, then what to know."""
    done = playbook(tmp_path, "evidence", "show", str(PING))
    lines = done.stdout.decode().splitlines()
    assert (
        lines[2]
        == "  windows-zh.txt:2: ping hk2.example: 4 sent, 3 received, 1 lost (25 %), 0/26/41 ms, 0 errors, 0 twice"
    )
    assert lines[-1].endswith("[no-time]")


@pytest.mark.parametrize("form", ["text", "json"])
def test_what_is_refused_ends_with_1_and_its_reason(form: str, tmp_path: Path) -> None:
    """Name and reason, in the language asked for, and no figure."""
    twin = TWINS / "uptimerobot-json" / "failed-call.json"
    done = playbook(tmp_path, "evidence", "show", str(twin), "--format", form, "--lang", "zh")
    assert done.returncode == 1
    assert "error-body" in done.stdout.decode()
    assert "失败请求" in done.stdout.decode()


def test_a_zone_comes_from_the_option_the_case_or_the_company(repository: Path) -> None:
    """Who lends it is said; outside a repository there is none."""
    twin = TWINS / "uptimerobot-csv" / "new.csv"
    lone = shutil.copy(twin, repository.parent / "new.csv")
    assert "zone-missing" in playbook(repository, "evidence", "show", str(lone)).stdout.decode()
    asked = playbook(repository, "evidence", "show", str(lone), "--zone", "Europe/Berlin", "--format", "json")
    assert json.loads(asked.stdout)["outages"][0]["start"] == "2026-11-10T08:12:00Z"
    write_case(repository, CASE + "time_zone: America/New_York\n")
    place = repository / "cases" / CASE_ID / "evidence" / "new.csv"
    place.parent.mkdir()
    shutil.copy(twin, place)
    found = json.loads(playbook(repository, "evidence", "show", str(place), "--format", "json").stdout)
    assert found["outages"][0]["start"] == "2026-11-10T14:12:00Z"
    (lent,) = [one for one in found["warnings"] if one["rule"] == "zone-given"]
    assert CASE_ID in lent["message"]
    write_case(repository)
    found = json.loads(playbook(repository, "evidence", "show", str(place), "--format", "json").stdout)
    assert found["outages"][0]["start"] == "2026-11-10T01:12:00Z"


def test_a_mapping_and_a_wrong_one(tmp_path: Path) -> None:
    """A saved mapping reads the table; a mapping with a slip is wrong use."""
    twin = TWINS / "outage-table" / "excel-de.csv"
    mapping = twin.with_suffix(".mapping.yaml")
    done = playbook(tmp_path, "evidence", "show", str(twin), "--mapping", str(mapping), "--format", "json")
    assert [one["start"] for one in json.loads(done.stdout)["outages"]] == [
        "2026-11-10T08:12:00Z",
        "2026-11-11T08:12:00Z",
    ]
    slip = tmp_path / "slip.yaml"
    slip.write_text("begin: Start\n", encoding="utf-8")
    assert playbook(tmp_path, "evidence", "show", str(twin), "--mapping", str(slip)).returncode == 2


def test_add_copies_and_writes_an_entry_that_the_case_accepts(repository: Path) -> None:
    """The bytes of the file and every other byte of the case stay; the case checks and verifies."""
    path = write_case(repository, CASE + "# the end\n")
    before = path.read_bytes()
    second = TWINS / "uptimerobot-csv" / "new.csv"
    captured = ("--captured", "2026-11-10 09:12")
    done = playbook(
        repository, "evidence", "add", "example", str(PING), str(second), "--vantage", "office: Ningbo", *captured
    )
    assert done.returncode == 0, done.stderr.decode()
    for file in (PING, second):
        assert (path.parent / "evidence" / file.name).read_bytes() == file.read_bytes()
    after = path.read_text(encoding="utf-8")
    added = set(after.splitlines()) - set(before.decode().splitlines())
    assert "\n".join(line for line in after.splitlines() if line not in added) == before.decode().rstrip("\n")
    assert [(one["id"], one["file"], one["kind"], one["vantage"]) for one in yaml.safe_load(after)["evidence"]] == [
        ("E1", PING.name, "ping", "office: Ningbo"),
        ("E2", second.name, "monitoring", "office: Ningbo"),
    ]
    assert b"error" not in playbook(repository, "check").stdout.replace(b"errors: 0", b"")
    verified = playbook(repository, "evidence", "verify")
    assert (verified.returncode, verified.stdout.decode()) == (0, "2 files as their SHA-256 says\n")


def test_a_dry_run_prints_the_entries_and_writes_nothing(repository: Path) -> None:
    """What it prints, pasted below `evidence:`, is what the command itself would have meant."""
    path = write_case(repository)
    before = path.read_bytes()
    second = TWINS / "uptimerobot-csv" / "new.csv"
    words = ("evidence", "add", "example", str(PING), str(second), "--vantage", "office: Ningbo")
    done = playbook(repository, *words, "--dry-run")
    assert (done.returncode, path.read_bytes()) == (0, before), done.stderr.decode()
    assert not (path.parent / "evidence").exists()
    assert playbook(repository, *words).returncode == 0
    written = yaml.safe_load(path.read_text(encoding="utf-8"))["evidence"]
    assert yaml.safe_load("evidence:\n" + done.stdout.decode())["evidence"] == written


def test_an_entry_that_would_be_wrong_leaves_no_copy(repository: Path) -> None:
    """Neither the case nor its folder of evidence has anything new."""
    path = write_case(repository)
    before = path.read_bytes()
    done = playbook(repository, "evidence", "add", "example", str(PING), "--captured", "some day")
    assert (done.returncode, path.read_bytes()) == (2, before)
    assert not (path.parent / "evidence" / PING.name).exists()


def test_what_cannot_be_read_is_an_exhibit_all_the_same(repository: Path) -> None:
    """A picture proves something to people; that it was not read is said with the reason."""
    path = write_case(repository)
    twin = TWINS / "uptimerobot-json" / "failed-call.json"
    done = playbook(repository, "evidence", "add", "example", str(twin))
    assert (done.returncode, "error-body" in done.stderr.decode()) == (0, True)
    (one,) = yaml.safe_load(path.read_text(encoding="utf-8"))["evidence"]
    assert one["sha256"] == hashlib.sha256(twin.read_bytes()).hexdigest()


def test_add_never_overwrites(repository: Path) -> None:
    """The same content twice is fine; other content under the same name is not."""
    path = write_case(repository)
    assert playbook(repository, "evidence", "add", "example", str(PING)).returncode == 0
    once = path.read_bytes()
    again = playbook(repository, "evidence", "add", "example", str(PING))
    assert (again.returncode, path.read_bytes()) == (0, once)
    assert b"is E1 of" in again.stderr
    other = repository.parent / PING.name
    other.write_text("other", encoding="utf-8")
    done = playbook(repository, "evidence", "add", "example", str(other))
    assert done.returncode == 1
    assert "never overwritten" in done.stderr.decode()


def test_verify_finds_what_changed_and_what_is_missing(repository: Path) -> None:
    """Every difference is a line; exit code 1."""
    path = write_case(repository)
    entry = playbook(repository, "evidence", "add", "example", str(PING), "--dry-run").stdout.decode()
    assert playbook(repository, "evidence", "add", "example", str(PING)).returncode == 0
    write_case(repository, CASE + "evidence:\n" + entry + "  - {id: E2, file: gone.txt, kind: ping}\n")
    copied = path.parent / "evidence" / PING.name
    copied.write_bytes(copied.read_bytes() + b"\n")
    (path.parent / "evidence" / "extra.txt").write_text("x", encoding="utf-8")
    done = playbook(repository, "evidence", "verify", "example")
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert [line.split(": ")[1].split(";")[0] for line in lines[:3]] == [
        "changed", "missing", "lies in the folder, but no entry of the case names it"
    ]  # fmt: skip


def test_wrong_use(tmp_path: Path) -> None:
    """A zone that is none, a file that is not there."""
    for words in (["show", str(PING), "--zone", "Peking"], ["show", "nothing.txt"]):
        done = playbook(tmp_path, "evidence", *words)
        assert done.returncode == 2, words
        assert b"Traceback" not in done.stderr


def test_add_writes_what_a_file_gives_and_says_so_where_nobody_asked(repository: Path) -> None:
    """With `--gives` the keys stand in the entry and every other line stays; without it the option is proposed."""
    path = write_case(repository, CASE + "# the end\n")
    before = path.read_text(encoding="utf-8").splitlines()
    shop = ROOT / "cases/2026-11-12-shop-unreachable/evidence"
    export, page = shop / "uptimerobot-shop.csv", shop / "harbourline-incidents.json"
    proposed = playbook(repository, "evidence", "add", "example", str(export), str(page), "--dry-run").stderr.decode()
    assert "--gives outages" in proposed
    assert "--gives reported" in proposed
    asked = ("--gives", "outages", "--monitor", "Shop: web", "--monitor", "b", "--since", "2026-11-01")
    printed = playbook(repository, "evidence", "add", "example", str(export), *asked, "--dry-run").stdout.decode()
    done = playbook(repository, "evidence", "add", "example", str(export), *asked)
    assert "--gives" not in done.stderr.decode()
    after = path.read_text(encoding="utf-8")
    (one,) = yaml.safe_load(after)["evidence"]
    assert (one["gives"], one["monitors"], str(one["since"])) == ("outages", ["Shop: web", "b"], "2026-11-01")
    assert yaml.safe_load(printed)[0]["monitors"] == ["Shop: web", "b"]
    assert [line for line in after.splitlines() if line in before] == before


def test_a_selection_without_gives_is_wrong_use(repository: Path) -> None:
    """A monitor selects from facts; where none are asked for nothing is written."""
    path = write_case(repository)
    before = path.read_bytes()
    done = playbook(repository, "evidence", "add", "example", str(PING), "--monitor", "web")
    assert (done.returncode, path.read_bytes()) == (2, before)
