"""Six published complaints, each on a day of its own time. `UPDATE_GOLDEN=1` writes their letters anew; read the diff."""

import os
import re
import shutil
from datetime import date
from functools import cache
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest

from generator.base.diagnostic import Diagnostic
from generator.base.rule import Severity, severity
from generator.build import Built, artifacts, build, on_request
from generator.model.load_case import load_case
from generator.source.folder import Folder
from generator.texts.as_text import as_text
from tests.repository import ROOT, lay_out, line_of, playbook

PUBLIC = ROOT / "tests" / "testdata" / "public-cases"
GOLDEN = ROOT / "tests" / "golden" / "public"
DAYS = {
    "2016-04-16-123reg-servers-deleted": date(2016, 4, 23),
    "2018-06-27-alibaba-outage": date(2018, 7, 4),
    "2018-07-20-tencent-data-loss": date(2018, 8, 7),
    "2019-05-30-digitalocean-account-locked": date(2019, 6, 6),
    "2021-03-10-ovh-shop-lost": date(2021, 3, 19),
    "2021-10-05-vultr-port-25": date(2021, 10, 27),
}
"""The day on which each case is looked at: about a week after its last fact, so that no letter speaks of years."""
CASES = sorted(DAYS)
NOTICE = "customer-notice"
NOTICED = {
    "2016-04-16-123reg-servers-deleted": date(2016, 4, 17),
    "2018-06-27-alibaba-outage": date(2018, 6, 27),
    "2018-07-20-tencent-data-loss": date(2018, 7, 22),
}
"""Cases in which customers had to be told, and the day on which the notice to them is written as well."""
ADDRESS = re.compile(r"https?://[^\s<>\"),、]+")
MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
IPV4 = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])")
PHONE = re.compile(
    r"\+\d[\d ()-]{6,}\d|(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,4}[- ]\d{6,8}(?!\d)|(?<!\d)(?:400|95\d)\d{2,7}(?!\d)"
)
DOCUMENTATION = tuple(map(ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")))
FORBIDDEN_KEYS = re.compile(r"\b(?:reference|with|place|contract|account|address|invoice):")
"""Fields of a case that would hold a ticket number, a person or an account of somebody's."""


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real playbook with the providers of these cases, and the six cases."""
    root = lay_out(tmp_path_factory.mktemp("public") / "repository")
    for provider in (PUBLIC / "providers").glob("*.yaml"):
        assert not (root / "playbook" / "providers" / provider.name).exists(), provider.name
        shutil.copyfile(provider, root / "playbook" / "providers" / provider.name)
    for case in CASES:
        shutil.copytree(PUBLIC / case, root / "cases" / case)
    return root


@cache
def on_its_day(root: Path, case: str) -> Built:
    """The *case* alone, built on its day."""
    return build(Folder(root), DAYS[case], [case])


def test_the_cases_are_those_of_the_folder() -> None:
    """Every folder has its day, and every day its folder."""
    assert sorted(path.name for path in PUBLIC.iterdir() if path.is_dir() and path.name != "providers") == CASES


@pytest.mark.parametrize("case", CASES)
def test_a_public_case_is_built_completely(case: str, repository: Path) -> None:
    """No error; letters in both languages and all formats, call sheet and checklists are there."""
    built = on_its_day(repository, case)
    assert [line_of(found) for found in built.diagnostics if severity(found) is Severity.ERROR] == []
    assert built.broken == ()
    assert built.office
    (papers,) = built.papers
    assert {(one.letter.kind, one.letter.language) for one in papers.letters} >= {
        ("first-complaint", "en"),
        ("first-complaint", "zh"),
    }
    names = {artifact.path.rsplit("/", 1)[-1] for artifact in artifacts(built.office, papers)}
    formats = (".txt", ".md", ".html", ".eml", ".ticket.txt")
    assert names >= {f"01-first-complaint.{language}{ending}" for language in ("en", "zh") for ending in formats}
    assert names >= {"call-sheet.zh-en.md", f"{case}.en.md", f"{case}.zh.md"}


def test_the_warnings_are_known(repository: Path) -> None:
    """Of every case exactly these warnings, each for something that its sources do not give."""
    told = [line_of(found) for case in CASES for found in on_its_day(repository, case).diagnostics]
    _compare(GOLDEN, {"warnings.txt": "".join(f"{line}\n" for line in told)})


@pytest.mark.parametrize("case", CASES)
def test_its_letters_are_as_they_were_read(case: str, repository: Path) -> None:
    """Each letter, in both languages, is as it was read and approved."""
    built = on_its_day(repository, case)
    assert built.office
    tongues = built.office.box.tongues
    (papers,) = built.papers
    made = {f"{one.name}.txt": as_text(one.letter, tongues[one.letter.language]) for one in papers.letters}
    _compare(GOLDEN / case, made | (_notice(repository, case) if case in NOTICED else {}))


def _notice(root: Path, case: str) -> dict[str, str]:
    """The notice to customers in each language, as on its day."""
    built = build(Folder(root), NOTICED[case], [case])
    assert built.office
    tongues = built.office.box.tongues
    notices = on_request(built.office, built.papers[0].dossier, NOTICE)
    assert not isinstance(notices, Diagnostic)
    return {f"{NOTICE}.{n.letter.language}.txt": as_text(n.letter, tongues[n.letter.language]) for n in notices}


def test_no_letters_are_left_behind() -> None:
    """No golden folder without its case."""
    assert sorted(path.name for path in GOLDEN.iterdir() if path.is_dir()) == CASES


@pytest.mark.parametrize("case", CASES)
def test_its_sources_are_named(case: str) -> None:
    """SOURCES.md says in both languages where each fact stands, what is not known, and how the customer's case is weak."""
    text = (PUBLIC / case / "SOURCES.md").read_text(encoding="utf-8")
    chinese, english = text.split("\n# ")
    assert ADDRESS.findall(chinese)
    assert ADDRESS.findall(chinese) == ADDRESS.findall(english)
    assert re.findall("^#+ (.*)", chinese, re.MULTILINE) == [
        "来源与未知事项",
        "双方说法",
        "未知",
        "客户一方的弱点",
        "本文件中由我方拟定的内容",
    ]
    assert re.findall("^## (.*)", english, re.MULTILINE) == [
        "Both versions",
        "Not known",
        "Weakness of the customer's case",
        "What is ours in the file",
    ]


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_published_is_marked_at_its_line(case: str) -> None:
    """The day of each request is ours; a time of 00:00 and a fee of 0.00 say that none was published."""
    lines = (PUBLIC / case / "case.yaml").read_text(encoding="utf-8").splitlines()
    days = [line for line in lines if line.strip().startswith("by: ")]
    assert days
    assert [line for line in days if not line.endswith("# ours")] == []
    unknown = [line for line in lines if re.search(r"\b00:00|fee: ", line)]
    assert unknown
    assert [line for line in unknown if "not published" not in line.partition(" # ")[2]] == []


def test_every_provider_has_its_sources(repository: Path) -> None:
    """The providers of these cases are real and say where their facts were read; none is invented."""
    folder, found = Folder(repository), []
    for case in CASES:
        built = on_its_day(repository, case)
        loaded = load_case(folder, case, "zh")
        assert built.office
        assert not isinstance(loaded, list)
        provider = built.office.playbook.providers[loaded[0].provider]
        assert provider.sources
        assert provider.status != "fictional"
        found.append(loaded[0].provider)
    assert len(set(found)) == len(CASES)
    assert {path.stem for path in (PUBLIC / "providers").glob("*.yaml")} <= set(found)


def forbidden(text: str) -> list[str]:
    """Mailboxes, telephone numbers and IP addresses in *text* that could be somebody's.

    Addresses of pages are left out, because their numbers are no telephone numbers.
    """
    plain = ADDRESS.sub("", text)
    addresses = [ip_address(found) for found in IPV4.findall(plain)]
    real = [str(one) for one in addresses if not any(one in network for network in DOCUMENTATION)]
    return [*MAILBOX.findall(plain), *PHONE.findall(plain), *real]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to somebody@provider.com", ["somebody@provider.com"]),
        ("call +49 9831 505-0", ["+49 9831 505-0"]),
        ("致电13800138000", ["13800138000"]),
        ("0571-28279486", ["0571-28279486"]),
        ("服务电话95187", ["95187"]),
        ("198.51.100.7 or 182.92.195.102", ["182.92.195.102"]),
        ("https://example.org/20180813/33555093_1.html, 2018-07-20 23:00, 11016000.00 CNY", []),
    ],
)
def test_what_is_forbidden_would_be_found(text: str, found: list[str]) -> None:
    """The guard below sees what it is there for, and nothing else."""
    assert forbidden(text) == found


def test_nothing_of_a_person_stands_in_them() -> None:
    """No mailbox, telephone number, real IP address, ticket number or account, in any file."""
    files = [path for path in sorted(PUBLIC.rglob("*")) if path.is_file()]
    assert len(files) > 2 * len(CASES)
    texts = {path.relative_to(PUBLIC).as_posix(): path.read_text(encoding="utf-8") for path in files}
    assert {name: forbidden(text) for name, text in texts.items() if forbidden(text)} == {}
    cases = {name: FORBIDDEN_KEYS.findall(text) for name, text in texts.items() if name.endswith("case.yaml")}
    assert cases == {f"{case}/case.yaml": [] for case in CASES}


def test_the_site_of_the_six_is_built(repository: Path, tmp_path: Path) -> None:
    """MkDocs builds it strictly, and every case has its page in both languages."""
    done = playbook(repository, "build", "--out", str(tmp_path / "build"))
    assert done.returncode == 0, done.stderr.decode()
    for language in ("zh", "en"):
        pages = tmp_path / "build" / "site" / language / "cases"
        assert [case for case in CASES if not (pages / f"{case}.html").is_file()] == []


def _compare(folder: Path, made: dict[str, str]) -> None:
    """The files in *folder* are those *made*, byte for byte, no more and no fewer."""
    assert made
    if os.environ.get("UPDATE_GOLDEN"):
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.iterdir():
            if old.is_file():
                old.unlink()
        for name, text in made.items():
            (folder / name).write_bytes(text.encode())
    kept = {path.name: path.read_bytes().decode() for path in folder.iterdir() if path.is_file()}
    assert sorted(kept) == sorted(made)
    for name, text in made.items():
        assert text == kept[name], name
