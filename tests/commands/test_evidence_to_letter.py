"""From two files to a letter: added with `--gives`, they are claimed from, as if their times had been typed."""

from pathlib import Path

from tests.repository import CASE, CASE_ID, ROOT, playbook, write_case

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
