from pathlib import Path

from generator.source.draft import DraftedFolder


def test_one_file_is_as_it_would_be(tmp_path: Path) -> None:
    """It is there and says what it is to say; everything else is as it is, and nothing is written."""
    (tmp_path / "a").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"other")
    draft = DraftedFolder(tmp_path, "a", b"new")
    assert [draft.read("a"), draft.read("b"), draft.find("c")] == [b"new", b"other", None]
    fresh = DraftedFolder(tmp_path, "cases/x/case.yaml", b"new")
    assert [fresh.exists("cases/x/case.yaml"), fresh.exists("b"), fresh.exists("c")] == [True, True, False]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
    assert (tmp_path / "a").read_bytes() == b"old"
