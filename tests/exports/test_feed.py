"""The feed, read back by another parser than the one that wrote it, and held against what RFC 4287 asks."""

from datetime import UTC, datetime
from pathlib import Path

from lxml import etree

from generator.build import build
from generator.build.overview import LATEST, overview
from generator.exports.feed import News, feed
from generator.source.folder import Folder
from generator.source.site_url import site_url
from tests.repository import CASE, ROOT, TODAY, playbook, write_case

ATOM = "{http://www.w3.org/2005/Atom}"
RULES = etree.RelaxNG(etree.parse(Path(__file__).parent / "atom.rng"))
HOME = "https://complaints.example.com/site/"


def _read(content: bytes) -> etree._Element:
    """The feed, once it keeps the rules; ids are unique, and it is as new as its newest entry."""
    root = etree.fromstring(content)
    assert RULES.validate(root), RULES.error_log
    ids = [one.text for one in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    entries = [one.findtext(f"{ATOM}updated") for one in root.findall(f"{ATOM}entry")]
    assert not entries or root.findtext(f"{ATOM}updated") == max(entries)
    return root


def _of(folder: Folder) -> etree._Element:
    """The feed of the repository in *folder*."""
    return _read(next(one.content for one in overview(build(folder, TODAY)) if one.path == "feed.xml"))


def _address(repository: Path, said: str) -> Folder:
    """The repository with this line in its `mkdocs.yml`."""
    config = repository / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config.write_text(f"{said}\n{text}", encoding="utf-8")
    return Folder(repository)


def test_the_rules_refuse_what_is_no_feed() -> None:
    """Without an id, with a day for a moment, or with something that Atom does not know, it is none."""
    content = feed("n", "a", "en", [News(datetime(2026, 11, 10, tzinfo=UTC), "c", "k", "t", "x", "l")])
    _read(content)
    for good, bad in (
        (b"<id>urn:complaint-playbook:feed</id>", b""),
        (b"2026-11-10T00:00:00Z", b"2026-11-10"),
        (b"<title>n</title>", b"<title>n</title><pubDate>now</pubDate>"),
        (b"<name>a</name>", b"<name></name>"),
    ):
        assert content.count(good) >= 1
        assert not RULES.validate(etree.fromstring(content.replace(good, bad)))


def test_what_a_reader_sees() -> None:
    """Each record under an id of its own; the feed is as new as its newest record; marks of XML do no harm."""
    early, late = datetime(2026, 11, 10, 1, tzinfo=UTC), datetime(2026, 11, 11, 2, 30, tzinfo=UTC)
    news = [
        News(late, "c", "in-2", "c: <b>&", "“答复”]]>", "site/x.html#timeline"),
        News(early, "c", "out-1", "t", "x", "l"),
    ]
    root = _read(feed("动态", "A & B", "zh", news))
    assert root.findtext(f"{ATOM}updated") == "2026-11-11T02:30:00Z"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "A & B"
    entries = root.findall(f"{ATOM}entry")
    assert [one.findtext(f"{ATOM}id") for one in entries] == [
        "urn:complaint-playbook:c:in-2",
        "urn:complaint-playbook:c:out-1",
    ]
    assert (entries[0].findtext(f"{ATOM}title"), entries[0].findtext(f"{ATOM}content")) == ("c: <b>&", "“答复”]]>")


def test_nothing_yet_is_a_feed_too() -> None:
    """A company without a case gets an empty feed, with no clock asked."""
    root = _read(feed("n", "a", "en", []))
    assert root.findtext(f"{ATOM}updated") == "1990-01-01T00:00:00Z"
    assert root.findall(f"{ATOM}entry") == []


def test_the_examples_are_a_feed() -> None:
    """Newest first, and each leads to a page that the build makes."""
    root = _of(Folder(ROOT))
    entries = root.findall(f"{ATOM}entry")
    assert len(entries) > 10
    moments = [one.findtext(f"{ATOM}updated") for one in entries]
    assert moments == sorted(moments, reverse=True)
    cases = {path.parent.name for path in (ROOT / "cases").glob("*/case.yaml")}
    links = {one.find(f"{ATOM}link").get("href") for one in entries}
    assert links <= {f"site/zh/cases/{case}.html#timeline" for case in cases}


def test_it_is_bounded(repository: Path) -> None:
    """Of sixty messages the last fifty are told: who reads a feed has the rest."""
    entry = "  - {{at: 2026-11-10 15:{:02}, direction: out, channel: ticket}}\n"
    write_case(repository, CASE + "log:\n" + "".join(entry.format(minute) for minute in range(60)))
    entries = _of(Folder(repository)).findall(f"{ATOM}entry")
    assert len(entries) == LATEST
    assert entries[-1].findtext(f"{ATOM}updated") == "2026-11-10T07:10:00Z"


def test_an_entry_put_in_between_is_the_only_new_one(repository: Path) -> None:
    """Two people write into one log: what the readers have keeps its id."""
    entry = "  - {{at: 2026-11-10 {}, direction: out, channel: ticket}}\n"
    folder = Folder(repository)
    write_case(repository, CASE + "log:\n" + entry.format("15:00") + entry.format("17:00"))
    before = {one.text for one in _of(folder).iter(f"{ATOM}id")}
    between = [entry.format(at) for at in ("15:00", "16:00", "16:00", "17:00")]
    write_case(repository, CASE + "log:\n" + "".join(between))
    after = {one.text for one in _of(folder).iter(f"{ATOM}id")}
    assert before < after
    assert sorted(one.rpartition(":")[2] for one in after - before) == [
        "out-20261110T080000Z",
        "out-20261110T080000Z-2",
    ]


def test_where_the_site_stands(repository: Path) -> None:
    """What `mkdocs.yml` says; nothing where it says nothing, or what only MkDocs can read."""
    assert site_url(Folder(ROOT)) == ""
    assert site_url(_address(repository, "site_url: https://complaints.example.com/site")) == HOME
    assert site_url(_address(repository, f"site_url: {HOME}")) == HOME
    for said in (
        "site_url: ''",
        "site_url: !ENV SITE_URL",
        "site_url: javascript:alert(1)",
        "site_url: {a: b}",
        "a: [",
    ):
        assert site_url(_address(repository, said)) == ""
    (repository / "mkdocs.yml").unlink()
    assert site_url(Folder(repository)) == ""


def test_links_know_the_address_of_the_site(repository: Path) -> None:
    """Where the address is known, links are whole, and the feed is published with the site."""
    write_case(repository, CASE + "log:\n  - {at: 2026-11-10 15:00, direction: out, channel: ticket}\n")
    _address(repository, f"site_url: {HOME}")
    done = playbook(repository, "build")
    assert done.returncode == 0, done.stderr.decode()
    made = repository / "build"
    root = _read((made / "site" / "feed.xml").read_bytes())
    assert (made / "feed.xml").read_bytes() == (made / "site" / "feed.xml").read_bytes()
    hrefs = [one.get("href") for one in root.iter(f"{ATOM}link")]
    assert hrefs == [f"{HOME}feed.xml", f"{HOME}zh/cases/2026-11-10-example.html#timeline"]
    page = hrefs[1].removeprefix(HOME).partition("#")[0]
    text = (made / "site" / page).read_text(encoding="utf-8")
    assert 'id="timeline"' in text
