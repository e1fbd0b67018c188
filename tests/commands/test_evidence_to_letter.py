"""From two files to a letter: added with `--gives`, they are claimed from, as if their times had been typed."""

from pathlib import Path

from tests.repository import CASE, CASE_FILE, CASE_ID, ROOT, TODAY, playbook, write_case

SHOP = ROOT / "cases/2026-11-12-shop-unreachable/evidence"
TYPED_ID = "2026-11-12-typed"
_TYPED = "    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}\n"
CASE_OF_TYPED = CASE.replace(_TYPED, "    - {start: 2026-11-12 20:12, end: 2026-11-12 20:59}\n")


def test_two_added_files_make_the_letter_and_the_credit_of_the_typed_case(repository: Path) -> None:
    """The letter names both exhibits and the difference between them; the credit is that of typed times."""
    write_case(repository, CASE.replace("  outages:\n" + _TYPED, ""))
    captured = ("--captured", "2026-11-13 09:05")
    for name, gives in (("uptimerobot-shop.csv", "outages"), ("harbourline-incidents.json", "reported")):
        added = playbook(repository, "evidence", "add", CASE_ID, str(SHOP / name), "--gives", gives, *captured)
        assert added.returncode == 0, added.stderr.decode()
    checked = playbook(repository, "check")
    assert checked.returncode == 0, checked.stdout.decode()
    letter = " ".join(playbook(repository, "letter", CASE_ID, "--lang", "en").stdout.decode().split())
    assert "(Exhibit 1)" in letter
    assert "47 minutes" in letter
    assert "Your own records (Exhibit 2) show 12 minutes of this" in letter
    write_case(repository, CASE_OF_TYPED, TYPED_ID)
    ours, typed = (playbook(repository, "credit", one).stdout.decode() for one in (CASE_ID, TYPED_ID))
    for line in ("Down, as the terms count it: 47 minutes", "Credit in all"):
        shown = [one for one in ours.splitlines() if line in one]
        assert shown, ours
        assert shown == [one for one in typed.splitlines() if line in one]


TABLE = (
    "Start;Ende;Status;Grund\n"
    "12.11.2026 13:12:00;12.11.2026 13:59:00;DOWN;Timeout\n"
    "12.11.2026 15:00:00;12.11.2026 15:30:00;OK;\n"
)


def test_a_table_gives_facts_by_a_saved_mapping(repository: Path, tmp_path: Path) -> None:
    """The mapping is named in the case, the zone is the mapping's: 13:12 in Berlin is 20:12 in Shanghai.

    Where the mapping is gone, the exhibit cannot be read, and the reason is named at its line.
    """
    write_case(repository, CASE.replace("  outages:\n" + _TYPED, ""))
    table = tmp_path / "export.csv"
    table.write_text(TABLE, encoding="utf-8")
    refused = playbook(repository, "evidence", "add", CASE_ID, str(table), "--mapping", "nobody", "--dry-run")
    assert (refused.returncode, b"playbook/monitors/nobody.yaml" in refused.stderr) == (2, True)
    added = playbook(repository, "evidence", "add", CASE_ID, str(table), "--mapping", "excel-de", "--gives", "outages")
    assert added.returncode == 0, added.stderr.decode()
    assert "    mapping: excel-de\n" in (repository / CASE_FILE).read_text(encoding="utf-8")
    assert playbook(repository, "check").returncode == 0
    letter = " ".join(playbook(repository, "letter", CASE_ID, "--lang", "en").stdout.decode().split())
    assert "12 November 2026, 20:12 to 20:59 (UTC+08:00; 12:12 to 12:59 UTC)" in letter
    assert b"12:12" in playbook(repository, "evidence", "show", str(table), "--mapping", "excel-de").stdout
    (repository / "playbook/monitors/excel-de.yaml").unlink()
    told = playbook(repository, "check").stdout.decode()
    assert "exhibit-not-read" in told
    assert "mapping-unreadable" in told


def test_an_outage_of_today_is_given(repository: Path, tmp_path: Path) -> None:
    """What a case takes for a fact, its check does not call missing: 08:00 this morning has happened today."""
    write_case(repository, CASE.replace("  outages:\n" + _TYPED, ""))
    table = tmp_path / "export.csv"
    table.write_text(TABLE.replace("12.11.", f"{TODAY:%d.%m.}").replace("13:", "01:"), encoding="utf-8")
    added = playbook(repository, "evidence", "add", CASE_ID, str(table), "--mapping", "excel-de", "--gives", "outages")
    assert added.returncode == 0, added.stderr.decode()
    assert "exhibit-gives-nothing" not in playbook(repository, "check").stdout.decode()
    letter = " ".join(playbook(repository, "letter", CASE_ID, "--lang", "en").stdout.decode().split())
    assert "16 November 2026, 08:12 to 08:59 (UTC+08:00; 00:12 to 00:59 UTC)" in letter
