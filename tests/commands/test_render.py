"""What MkDocs says while each language is rendered in a process of its own."""

from pathlib import Path

from tests.repository import lay_out, playbook, write_case


def test_what_mkdocs_warns_of_is_told_and_fails(tmp_path: Path) -> None:
    """A broken link in one language's handbook: its warning is read, the other language has none, and 1 is returned."""
    repository = lay_out(tmp_path / "repository")
    write_case(repository)
    page = repository / "docs" / "en" / "handbook" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", encoding="utf-8")
    done = playbook(repository, "build")
    assert done.returncode == 1
    told = [line for line in done.stderr.decode().splitlines() if line.startswith("MkDocs: ")]
    assert told == [
        "MkDocs: WARNING: Doc file 'handbook/index.md' contains a link 'nowhere.md', but the target "
        "'handbook/nowhere.md' is not found among documentation files.",
        "MkDocs: Aborted with 1 warnings in strict mode!",
    ]
    assert not (repository / "build" / "site" / "index.html").exists()
