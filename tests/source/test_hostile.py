import os
import re
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.base.diagnostic import Diagnostic
from generator.base.rule import Severity, severity
from generator.base.words import message
from generator.build import Built, build, examine, gathered, open_office
from generator.source.decode import decode
from generator.source.document import Document
from generator.source.folder import Folder
from generator.source.parse import parse
from tests.repository import CASE, CASE_FILE, CASE_ID, ROOT, TODAY, lay_out, line_of, write_case

GOOD = "2026-11-01-good"
EXAMPLE = (ROOT / "cases" / "2026-11-10-hk2-server-down" / "case.yaml").read_text(encoding="utf-8")
EVIDENCE = f"cases/{CASE_ID}/evidence"
Look = Callable[[Path], Built]
_LEADS_OUT = (
    'leads out of its folder or through a link, expected a file inside it, written with "/" [path-leaves-folder]'
)
_NOT_A_FILE = "(not a file), expected a plain file that can be read [file-unreadable]"
_RECODE = "expected the file to be saved as UTF-8 [not-utf-8]"
_EXHIBIT = "evidence:\n  - {id: E1, file: ping.txt, kind: ping}\n"
_BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"

BYTES: dict[str, tuple[bytes, list[str]]] = {
    "byte order mark": (
        b"\xef\xbb\xbf" + CASE.encode(),
        ["1:1: error: the file begins with a byte order mark (BOM), expected UTF-8 without one [byte-order-mark]"],
    ),
    "GBK": (
        f"{CASE}title: 服务器\n".encode("gbk"),
        [f"9:8: error: these bytes are not UTF-8 (likely encoding: GBK), {_RECODE}"],
    ),
    "UTF-16": (
        CASE.encode("utf-16"),
        [f"1:1: error: these bytes are not UTF-8 (likely encoding: UTF-16), {_RECODE}"],
    ),
    "UTF-16 without its mark": (
        CASE.encode("utf-16-le"),
        ["1:2: error: hidden character U+0000 here, expected visible text only [hidden-character]"],
    ),
    "half a character": (
        CASE.encode() + "title: 断".encode()[:-1],
        [f"9:8: error: these bytes are not UTF-8 (likely encoding: GBK), {_RECODE}"],
    ),
    "NUL": (
        CASE.replace("hk2-17", "hk2\0-17").encode(),
        ["2:18: error: hidden character U+0000 here, expected visible text only [hidden-character]"],
    ),
    "escape sequence of a terminal": (
        CASE.replace("hk2-17", "\x1b[31mhk2-17").encode(),
        ["2:15: error: hidden character U+001B here, expected visible text only [hidden-character]"],
    ),
    "C1 control": (
        CASE.replace("hk2-17", "hk2\x9b-17").encode(),
        ["2:18: error: hidden character U+009B here, expected visible text only [hidden-character]"],
    ),
    "next line": (
        CASE.replace("hk2-17", "hk2\x85-17").encode(),
        ["2:18: error: hidden character U+0085 here, expected visible text only [hidden-character]"],
    ),
    "right-to-left override": (
        CASE.replace("hk2-17", "hk2\u202e-17").encode(),
        ["2:18: error: hidden character U+202E here, expected visible text only [hidden-character]"],
    ),
    "isolate": (
        CASE.replace("hk2-17", "hk2\u2066-17").encode(),
        ["2:18: error: hidden character U+2066 here, expected visible text only [hidden-character]"],
    ),
    "blank of no width": (
        CASE.replace("hk2-17", "hk2\u200b-17").encode(),
        ["2:18: error: hidden character U+200B here, expected visible text only [hidden-character]"],
    ),
    "alias bomb": (
        (CASE + _BOMB).encode(),
        [
            f'{line}:{column}: error: anchor or alias "{text}" here, expected the content itself [anchor-or-alias]'
            for line, column, text in (
                (9, 4, "&a"),
                (10, 4, "&b"),
                (10, 8, "*a"),
                (10, 12, "*a"),
                (11, 4, "&c"),
                (11, 8, "*b"),
                (11, 12, "*b"),
                (12, 5, "*c"),
                (12, 9, "*c"),
            )
        ],
    ),
    "recursive alias": (
        (CASE + "title: &a [*a]\n").encode(),
        [
            '9:8: error: anchor or alias "&a" here, expected the content itself [anchor-or-alias]',
            '9:12: error: anchor or alias "*a" here, expected the content itself [anchor-or-alias]',
        ],
    ),
    "20 000 nested brackets": (
        (CASE + "title: " + "[" * 20_000 + "\n").encode(),
        ["9:47: error: nested too deeply here, expected at most 40 levels [too-deep]"],
    ),
    "20 000 nested mappings": (
        (CASE + "title: " + "{a: " * 20_000 + "\n").encode(),
        ["9:164: error: nested too deeply here, expected at most 40 levels [too-deep]"],
    ),
    "20 000 lists in lists": (
        (CASE + "log:\n" + "- " * 20_000 + "\n").encode(),
        ["10:79: error: nested too deeply here, expected at most 40 levels [too-deep]"],
    ),
    "a Python object": (
        (CASE + "title: !!python/object/apply:os.system ['touch pwned']\n").encode(),
        ['9:8: error: tag "!!python/object/apply:os.system" here, expected the value alone [tag]'],
    ),
    "merge key": (
        (CASE + "log:\n  - <<: {at: 2026-11-10 14:05}\n").encode(),
        ['10:5: error: merge key "<<" here, expected each key written out [merge-key]'],
    ),
    "a list as key": (
        (CASE + "? [a, b]\n: c\n").encode(),
        ["9:3: error: the key here is a list, a mapping or empty, expected text [key-not-text]"],
    ),
    "nothing": (b"", ["1:1: error: nothing is written here, expected keys and values [file-empty]"]),
    "only blank lines": (
        b"\n\n  \n",
        ["1:1: error: nothing is written here, expected keys and values [file-empty]"],
    ),
    "null": (
        b"~\n",
        ['1:1: error: the top level is a list or plain text, expected lines of the form "key: value" [not-a-mapping]'],
    ),
}
PATHS = (
    "../../../playbook/company.yaml",
    "..",
    "/etc/hostname",
    "C:\\Users\\me\\secret.txt",
    "C:secret.txt",
    "\\\\server\\share\\secret.txt",
    "folder\\secret.txt",
    "folder/../../case.yaml",
    "./ping.txt",
    "folder//ping.txt",
    "~/.ssh/id_ed25519",
)


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    """Looks at every case of a repository, with the playbook as it is, which is read once."""
    opened, _ = open_office(Folder(lay_out(tmp_path_factory.mktemp("office"))), TODAY)
    assert opened
    office = opened

    def looked_at(root: Path) -> Built:
        borrowed = replace(office, folder=Folder(root))
        return gathered(borrowed, [], [examine(borrowed, case) for case in borrowed.folder.cases()])

    return looked_at


def _only_this_is_broken(built: Built, expected: list[str], case: str = CASE_ID) -> None:
    """The lines *expected* are told, the case named has no papers, and the good one beside it has."""
    assert [line_of(found) for found in built.diagnostics] == expected
    assert all(message(found, "zh") for found in built.diagnostics)
    assert built.broken == (case,)
    assert [papers.dossier.id for papers in built.papers] == [GOOD]
    assert built.failed


@pytest.mark.parametrize("what", BYTES)
def test_a_case_file_of_odd_bytes(what: str, look: Look, tmp_path: Path) -> None:
    """What is odd is told at its line; the other case gets its letters; nothing is run."""
    content, expected = BYTES[what]
    write_case(tmp_path, case_id=GOOD)
    write_case(tmp_path, content)
    _only_this_is_broken(look(tmp_path), [f"{CASE_FILE}:{line}" for line in expected])
    assert not list(tmp_path.rglob("pwned"))


@pytest.mark.parametrize("path", PATHS)
def test_evidence_out_of_its_folder(path: str, look: Look, tmp_path: Path) -> None:
    """A path that leads elsewhere, on whichever system, is refused before anything is read."""
    write_case(tmp_path, case_id=GOOD)
    write_case(tmp_path, f"{CASE}evidence:\n  - {{id: E1, file: '{path}', kind: ping}}\n")
    _only_this_is_broken(
        look(tmp_path),
        [f'{CASE_FILE}:10:20: error: path "{path}" {_LEADS_OUT}'],
    )


def _link_case_file(root: Path) -> str:
    real = root / "elsewhere.yaml"
    real.write_text(CASE, encoding="utf-8")
    (root / "cases" / CASE_ID).mkdir()
    (root / CASE_FILE).symlink_to(real)
    return CASE_FILE


def _link_case_file_nowhere(root: Path) -> str:
    (root / "cases" / CASE_ID).mkdir()
    (root / CASE_FILE).symlink_to(root / "nowhere.yaml")
    return CASE_FILE


def _link_case_file_to_itself(root: Path) -> str:
    (root / "cases" / CASE_ID).mkdir()
    (root / CASE_FILE).symlink_to(root / CASE_FILE)
    return CASE_FILE


def _link_case_folder(root: Path) -> str:
    write_case(root / "elsewhere")
    (root / "cases" / CASE_ID).symlink_to(root / "elsewhere" / "cases" / CASE_ID)
    return CASE_FILE


def _link_evidence(root: Path) -> str:
    (root / "secret.txt").write_text("ours", encoding="utf-8")
    write_case(root, CASE + _EXHIBIT)
    (root / EVIDENCE).mkdir()
    (root / EVIDENCE / "ping.txt").symlink_to(root / "secret.txt")
    return f"{EVIDENCE}/ping.txt"


def _link_evidence_folder(root: Path) -> str:
    (root / "secrets").mkdir()
    (root / "secrets" / "ping.txt").write_text("ours", encoding="utf-8")
    write_case(root, CASE + _EXHIBIT)
    (root / EVIDENCE).symlink_to(root / "secrets")
    return f"{EVIDENCE}/ping.txt"


@pytest.mark.parametrize(
    "link",
    [
        _link_case_file,
        _link_case_file_nowhere,
        _link_case_file_to_itself,
        _link_case_folder,
        _link_evidence,
        _link_evidence_folder,
    ],
)
def test_a_link_is_not_followed(link: Callable[[Path], str], look: Look, tmp_path: Path) -> None:
    """A link in place of a case file, a case folder, an exhibit or the evidence folder is refused wherever it leads."""
    write_case(tmp_path, case_id=GOOD)
    at = link(tmp_path)
    _only_this_is_broken(
        look(tmp_path),
        [f'{at}:1:1: error: path "{at}" {_LEADS_OUT}'],
    )


@pytest.mark.parametrize(
    "path", ["company.yaml", "providers/lanchuan.yaml", "letters/frame.en.md.j2", "guidelines/00-this-minute.md"]
)
def test_a_linked_file_of_the_playbook_is_not_followed(path: str, repository: Path) -> None:
    """A file of the playbook that is a link is refused; without the company nothing is built, else the rest is."""
    write_case(repository, case_id=GOOD)
    place = repository / "playbook" / path
    place.rename(repository / "elsewhere")
    place.symlink_to(repository / "elsewhere")
    built = build(Folder(repository), TODAY)
    assert [line_of(found) for found in built.diagnostics if found.rule == "path-leaves-folder"] == [
        f'playbook/{path}:1:1: error: path "playbook/{path}" {_LEADS_OUT}'
    ]
    assert (built.office is None) == (path == "company.yaml")


def _no_file(root: Path) -> str:
    (root / "cases" / CASE_ID / "evidence").mkdir(parents=True)
    folder = f'the folder of case "{CASE_ID}"'
    return f'{CASE_FILE}:1:1: error: {folder} has no case file, expected "case.yaml" [case-file-missing]'


def _folder_as_file(root: Path) -> str:
    (root / CASE_FILE).mkdir(parents=True)
    return f'{CASE_FILE}:1:1: error: cannot read "{CASE_FILE}" {_NOT_A_FILE}'


def _pipe_as_file(root: Path) -> str:
    (root / "cases" / CASE_ID).mkdir(parents=True)
    os.mkfifo(root / CASE_FILE)
    return f'{CASE_FILE}:1:1: error: cannot read "{CASE_FILE}" {_NOT_A_FILE}'


def _folder_as_evidence(root: Path) -> str:
    write_case(root, CASE + _EXHIBIT)
    (root / EVIDENCE / "ping.txt").mkdir(parents=True)
    return f'{EVIDENCE}/ping.txt:1:1: error: cannot read "{EVIDENCE}/ping.txt" {_NOT_A_FILE}'


def _name_too_long(root: Path) -> str:
    name = "a" * 300 + ".txt"
    write_case(root, CASE + _EXHIBIT.replace("ping.txt", name))
    return f'{CASE_FILE}:10:20: error: exhibit E1 has no file, expected it at "{EVIDENCE}/{name}" [evidence-missing]'


def _forbidden_file(root: Path) -> str:
    write_case(root).chmod(0)
    return (
        f'{CASE_FILE}:1:1: error: cannot read "{CASE_FILE}" (Permission denied), '
        "expected a plain file that can be read [file-unreadable]"
    )


@pytest.mark.parametrize(
    "damage",
    [
        _no_file,
        _folder_as_file,
        pytest.param(_pipe_as_file, marks=pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")),
        _folder_as_evidence,
        _name_too_long,
        pytest.param(
            _forbidden_file,
            marks=pytest.mark.skipif(
                not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read every file"
            ),
        ),
    ],
)
def test_something_else_than_a_file(damage: Callable[[Path], str], look: Look, tmp_path: Path) -> None:
    """Where no plain file stands, that is said, and nothing waits for it; the other case gets its letters."""
    write_case(tmp_path, case_id=GOOD)
    expected = damage(tmp_path)
    _only_this_is_broken(look(tmp_path), [expected])


@pytest.mark.parametrize(
    "name",
    ["hk2 down", "2026-02-30-hk2-down", "2026-11-10-HK2", "2026-11-10", "2026-11-10-工单", "a\nb", "-x", "$(id)"],
)
def test_a_case_folder_of_an_odd_name(name: str, look: Look, tmp_path: Path) -> None:
    """The name becomes our reference in letters, so it is a date and a slug or it is told."""
    write_case(tmp_path, case_id=GOOD)
    write_case(tmp_path, case_id=name)
    built = look(tmp_path)
    assert [found.rule for found in built.diagnostics] == ["case-id-malformed"]
    assert built.broken == (name,)
    assert [papers.dossier.id for papers in built.papers] == [GOOD]


@pytest.mark.parametrize("clear", ["empty", "missing", "stray files"])
def test_no_case_at_all(clear: str, repository: Path) -> None:
    """Without a case there is nothing wrong, and nothing to write; stray files and hidden folders are no cases."""
    if clear == "missing":
        (repository / "cases").rmdir()
    if clear == "stray files":
        (repository / "cases" / "README.md").write_text("ours", encoding="utf-8")
        (repository / "cases" / ".git").mkdir()
    built = build(Folder(repository), TODAY)
    assert built.office is not None
    assert (built.papers, built.broken, built.diagnostics) == ((), (), ())


@pytest.mark.parametrize(
    ("path", "largest"), [(CASE_FILE, 1_000_000), (f"{EVIDENCE}/ping.txt", 50_000_000)], ids=["case", "evidence"]
)
def test_a_file_of_a_hundred_megabytes_is_not_read(path: str, largest: int, look: Look, tmp_path: Path) -> None:
    """It is refused by its size; reading it would show as memory."""
    write_case(tmp_path, case_id=GOOD)
    write_case(tmp_path, CASE + _EXHIBIT)
    (tmp_path / path).parent.mkdir(exist_ok=True)
    with (tmp_path / path).open("wb") as file:
        file.truncate(100_000_000)
    tracemalloc.start()
    built = look(tmp_path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000
    _only_this_is_broken(
        built,
        [f"{path}:1:1: error: the file has 100000000 bytes, expected at most {largest} [file-too-large]"],
    )


def test_several_broken_cases_are_all_told(look: Look, tmp_path: Path) -> None:
    """Ten cases, each broken its own way, and one good one between them: ten are named, in order, and one is built."""
    write_case(tmp_path, case_id=GOOD)
    kinds = sorted(BYTES)[:10]
    ids = [f"2026-10-{day:02}-broken" for day in range(1, 6)] + [f"2026-12-{day:02}-broken" for day in range(1, 6)]
    for case, kind in zip(ids, kinds, strict=True):
        write_case(tmp_path, BYTES[kind][0], case)
    built = look(tmp_path)
    assert built.broken == tuple(ids)
    assert [papers.dossier.id for papers in built.papers] == [GOOD]
    assert [line_of(found) for found in built.diagnostics] == [
        f"cases/{case}/case.yaml:{line}" for case, kind in zip(ids, kinds, strict=True) for line in BYTES[kind][1]
    ]


@pytest.mark.parametrize("escape", ["\\x00", "\\x02", "\\x03", "\\e", "\\x9b", "\\u202e", "\\u200b", "\\uFEFF"])
def test_a_hidden_character_written_as_an_escape(escape: str, look: Look, tmp_path: Path) -> None:
    """A character that may not stand in the file may not come in as an escape of YAML either."""
    write_case(tmp_path, CASE.replace("hk2-17", f'"hk2{escape}-17"'))
    assert [found.rule for found in look(tmp_path).diagnostics] == ["hidden-character"]


@pytest.mark.parametrize("text", ["x: [" + ", a" * 6_000, 'x: "' + ": a" * 6_000], ids=["commas", "colons"])
def test_a_long_line_is_told_soon(text: str) -> None:
    """A broken line of 18 kB costs no more than others: a file may have fifty times as much."""
    started = time.perf_counter()
    found = parse(f"{text}\n", CASE_FILE)
    assert isinstance(found, list)
    assert [one.rule for one in found] == ["yaml-syntax"]
    assert time.perf_counter() - started < 0.5


def test_many_unknown_keys_are_told_soon(look: Look, tmp_path: Path) -> None:
    """Two hundred unknown keys are told in the time of a few: a file may have a hundred thousand."""
    write_case(tmp_path, CASE + "".join(f"k{number}: x\n" for number in range(200)))
    started = time.perf_counter()
    assert len(look(tmp_path).diagnostics) == 200
    assert time.perf_counter() - started < 0.7


_ODD = st.sampled_from(
    [
        "\t", "　", "：", "，", "“", "”", "－", "#", " #", ": ", ":", "- ", "-", ", ", "[", "]", "{", "}", "&a", "*a",
        "!!str ", "<<: ", "|\n", ">-\n", "\n", "\n\n", '"', "'", "\\", "%", "@", "`", "?", "? ", "---\n", "...\n",
        "~", "null", "E1", "ongoing", "2026年3月1日", "9:05", "０", "工单 #88231", "😀", "𠮷", "שלום", "\r\n",
        "\u00a0", "{{ 7*7 }}", "${x}", "{service}", "\u2028", "\r", "-1", "1e999", "0x1F", "9" * 20, "zh", "en: ",
        "a" * 600,
    ]
)  # fmt: skip
_EDITS = st.lists(
    st.tuples(st.integers(0, 5000), st.integers(0, 40), st.one_of(_ODD, st.text(max_size=8), st.just(""))),
    min_size=1,
    max_size=4,
)


def _edited(text: str, edits: list[tuple[int, int, str]]) -> str:
    """*text* with each of *edits*: from where, how many characters go, what comes in their place."""
    for at, gone, new in edits:
        start = at % (len(text) + 1)
        text = text[:start] + new + text[start + gone :]
    return text


def _told_well(found: Diagnostic, text: str) -> None:
    """*found* has words in both languages and a place that the file has."""
    for language in ("zh", "en"):
        assert re.search(r"\S", message(found, language))
    assert any(_is_in(found, lines) for lines in (text.split("\n"), re.split(r"\r\n|[\n\r\u2028\u2029]", text)))


def _is_in(found: Diagnostic, lines: list[str]) -> bool:
    """Whether *found* stands in one of *lines* or right behind the last one."""
    line, column = found.position.line, found.position.column
    return 1 <= line <= len(lines) + 1 and 1 <= column <= len([*lines, ""][line - 1]) + 1


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_ODD).map("".join), _EDITS.map(lambda edits: _edited(EXAMPLE, edits))))
def test_any_text_is_read_or_told(text: str) -> None:
    """Whatever is typed: a document, or at least one diagnostic at a place that exists; never an exception."""
    decoded = decode(text.encode(errors="replace"), CASE_FILE)
    read = [decoded] if isinstance(decoded, Diagnostic) else parse(decoded.replace("\r\n", "\n"), CASE_FILE)
    if isinstance(read, Document):
        assert isinstance(read.data, dict)
        return
    assert read
    for found in read:
        _told_well(found, text.replace("\r\n", "\n"))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_told(content: bytes) -> None:
    """Whatever the bytes: text that encodes to the same bytes, or a diagnostic at a place in them."""
    decoded = decode(content, CASE_FILE)
    if isinstance(decoded, str):
        assert decoded.encode() == content
    else:
        _told_well(decoded, content.decode(errors="replace"))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_EDITS)
def test_any_slip_in_a_case_is_told_or_harmless(look: Look, tmp_path: Path, edits: list[tuple[int, int, str]]) -> None:
    """A good case with random slips is built, or what is wrong is told; the case beside it is built always."""
    write_case(tmp_path, case_id=GOOD)
    text = _edited(CASE, edits)
    write_case(tmp_path, text.encode(errors="replace"))
    _consistent(look(tmp_path), text)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_EDITS)
def test_any_slip_in_a_long_case_passes_through_the_whole_build(
    repository: Path, edits: list[tuple[int, int, str]]
) -> None:
    """The same through `build` itself, for a case that uses nearly every key."""
    write_case(repository, case_id=GOOD)
    text = _edited(EXAMPLE, edits)
    write_case(repository, text.encode(errors="replace"))
    _consistent(build(Folder(repository), TODAY), text)


def _consistent(built: Built, text: str) -> None:
    """What holds of every build in which only the case at CASE_FILE, which says *text*, may be wrong."""
    assert list(built.diagnostics) == sorted(set(built.diagnostics))
    assert GOOD in [papers.dossier.id for papers in built.papers]
    assert {found.position.path for found in built.diagnostics} <= {CASE_FILE}
    for found in built.diagnostics:
        _told_well(found, text)
    wrong = any(severity(found) is Severity.ERROR for found in built.diagnostics)
    assert built.failed == wrong
    assert built.broken == ((CASE_ID,) if wrong else ())
    assert len(built.papers) == (1 if wrong else 2)
