"""Whatever a case says is text in whatever is made of it: no template, no markup, no mention, no formula."""

import email
import email.policy
import json
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import markdown
import pytest
import yaml

from generator.build import artifacts, build, tree_alone
from generator.source.folder import Folder
from generator.texts.as_markdown import escaped
from tests.repository import CASE, CASE_ID, ROOT, TODAY, lay_out, line_of, write_case

PAYLOAD = (
    '</title><script>alert(1)</script>"><img src=x onerror=alert(2)> {{ 7*7 }} {% raw %} {service} **b** _i_ `c` '
    "[l](javascript:alert(3)) @someone =1+1 <!-- x --> &amp; ~~s~~ | $x$ ::: facts 😀 שלום"
)
"""A bit of everything that some reader of the files would run."""
LETTER = {
    "region",
    "id",
    "plan",
    "account",
    "contract",
    "what",
    "invoice",
    "notice",
    "vantage",
    "shows",
    "reference",
    "summary",
    "text",
}
TICKET = {"id", "what", "invoice", "notice", "reference", "text"}
PAGE = {*LETTER, "title", "address"}
_TAGS = {
    "p",
    "br",
    "strong",
    "h2",
    "h1",
    "ol",
    "li",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "em",
    "code",
    "pre",
    "ul",
    "input",
}


def _said(field: str) -> str:
    """The payload between two marks that tell which field it stood in."""
    return f"§{field}§ {PAYLOAD} §/{field}§"


def _both(field: str) -> str:
    return json.dumps({language: _said(field) for language in ("zh", "en")}, ensure_ascii=False)


def _one(field: str) -> str:
    return json.dumps(_said(field), ensure_ascii=False)


HOSTILE = f"""\
title: {_both("title")}
provider: harbourline
service:
  id: {_one("id")}
  fee: 39.90 USD per month
  plan: {_one("plan")}
  region: {_both("region")}
  address: {_one("address")}
  account: {_one("account")}
  contract: {_one("contract")}
  since: 2025-01-01
incident:
  kind: outage
  what: {_both("what")}
  outages:
    - {{start: 2026-11-10 09:12, end: 2026-11-10 13:40}}
  charges:
    - {{invoice: {_one("invoice")}, on: 2026-11-01, amount: 39.90 USD, exhibits: [E1]}}
  cancellation: {{on: 2026-11-01, effective: 2026-11-30, reference: {_one("notice")}}}
evidence:
  - id: E1
    file: t.txt
    kind: ticket
    captured: 2026-11-10 10:00
    vantage: {_both("vantage")}
    shows: {_both("shows")}
log:
  - at: 2026-11-10 14:05
    direction: in
    channel: ticket
    place: {_both("place")}
    with: {_one("with")}
    reference: {_one("reference")}
    summary: {_both("summary")}
requests:
  - {{remedy: root-cause-report, by: 2026-11-30, text: {_both("text")}}}
"""


class _Html(HTMLParser):
    """What a browser would show of a page as `text`, and the elements it would make as `elements`."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Text between elements."""
        self.text += data

    @property
    def active(self) -> list[tuple[str, dict[str, str | None]]]:
        """The elements that would run or fetch something."""
        return [
            (tag, attributes)
            for tag, attributes in self.elements
            if tag in ("script", "img", "iframe", "object", "link", "base")
            or any(name.startswith("on") for name in attributes)
            or str(attributes.get("href", "")).startswith(("javascript:", "data:", "http"))
        ]


def _shown(text: str) -> set[str]:
    """The fields whose whole text stands in *text*; one that stands there only in part is our failure."""
    flat = " ".join(text.split())
    begun = set(re.findall(r"§([a-z]+)§", flat))
    whole = {field for field in begun if _said(field) in flat}
    assert begun == whole
    return whole


def _page_html(page: str) -> str:
    """A page's Markdown as the site renders it, with the extensions of mkdocs.yml."""
    names: list[str] = []
    options: dict[str, dict[str, Any]] = {}
    for entry in yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["markdown_extensions"]:
        name, given = next(iter(entry.items())) if isinstance(entry, dict) else (entry, {})
        names.append(name)
        options[name] = given
    return str(markdown.markdown(page.split("---\n", 2)[2], extensions=names, extension_configs=options))


def _made(root: Path, case: str, evidence: str = "") -> dict[str, str]:
    """Every file made of *case*, by its name, and its page; nothing may be wrong in it but lengths."""
    shutil.rmtree(root / "playbook" / "tone")  # what is tested here is that any words come out as text
    write_case(root, case)
    place = root / "cases" / CASE_ID / "evidence" / "t.txt"
    place.parent.mkdir(exist_ok=True)
    place.write_text(evidence or PAYLOAD, encoding="utf-8")
    built = build(Folder(root), TODAY)
    assert built.office is not None
    assert {found.rule for found in built.diagnostics} <= {
        "subject-too-long",
        "letter-too-long",
        "evidence-without-hash",
        "statement-without-exhibit",
    }
    assert built.broken == ()
    files = {made.path.rsplit("/", 1)[-1]: made.content.decode() for made in artifacts(built.office, built.papers[0])}
    tree = tree_alone(built, built.office)
    return {**files, "page": next(page.markdown for page in tree.pages if page.path == f"cases/{CASE_ID}.md")}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every file that is made of the hostile case, and its page."""
    return _made(lay_out(tmp_path_factory.mktemp("hostile")), HOSTILE)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_plain_text_says_it_literally(language: str, made: dict[str, str]) -> None:
    """In letter and ticket every field stands exactly as typed, in the letter's own language."""
    assert _shown(made[f"01-first-complaint.{language}.txt"]) == LETTER
    ticket = made[f"01-first-complaint.{language}.ticket.txt"]
    assert _shown(ticket) >= TICKET
    assert len(ticket) <= 3000


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_letter_in_html_shows_it_literally(language: str, made: dict[str, str]) -> None:
    """Every field is shown exactly as typed, and no element comes of it."""
    page = _Html(made[f"01-first-complaint.{language}.html"])
    assert _shown(page.text) == LETTER
    assert page.active == []


@pytest.mark.parametrize("name", ["call-sheet.zh-en.html", f"{CASE_ID}.zh.html", f"{CASE_ID}.en.html"])
def test_a_sheet_in_html_shows_it_literally(name: str, made: dict[str, str]) -> None:
    """Call sheet and checklist, too."""
    page = _Html(made[name])
    assert "reference" in _shown(page.text)
    assert page.active == []


def test_the_page_of_a_case_shows_it_literally(made: dict[str, str]) -> None:
    """On the site every field is shown exactly as typed, and so is the beginning of the exhibit."""
    page = _Html(_page_html(made["page"]))
    assert _shown(page.text) == PAGE
    assert [element for element in page.active if not str(element[1].get("href", "")).startswith("http")] == []
    assert PAYLOAD[:60] in page.text
    head = yaml.safe_load(made["page"].split("---\n")[1])
    assert _Html(head["title"]).elements == []
    assert _Html(head["title"]).text == _said("title")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_mail_draft_says_it_literally(language: str, made: dict[str, str]) -> None:
    """The body says every field as typed, and no field makes a header of its own."""
    draft = email.message_from_string(made[f"01-first-complaint.{language}.eml"], policy=email.policy.default)
    body = draft.get_body(("plain",))
    assert body is not None
    assert _shown(body.get_content()) == LETTER
    assert _shown(str(draft["Subject"])) == {"id", "reference"}
    assert {name.lower() for name in draft} <= {
        "from", "to", "subject", "mime-version", "content-type", "content-transfer-encoding", "x-unsent",
        "content-language",
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["01-first-complaint.zh.md", "01-first-complaint.en.md", "call-sheet.zh-en.md", f"{CASE_ID}.en.md"]
)
def test_markdown_makes_nothing_of_it(name: str, made: dict[str, str]) -> None:
    """Rendered, a letter in Markdown has paragraphs, lists and tables of its template and nothing of the case's."""
    page = _Html(markdown.markdown(made[name], extensions=["tables", "fenced_code", "attr_list", "toc"]))
    assert {tag for tag, _ in page.elements} <= _TAGS
    assert page.active == []
    assert "reference" in re.findall(r"§([a-z]+)§", page.text)


_LITERAL = (
    "a | b", "- a", "+ a", "1. a", "1) a", "# a", "> a", "http://a.example", "www.a.example", "@someone",
    "ops@a.example", "&lt;", "&amp;", "![a](b)", "[a]: b", "*[X]: y", "_a_", "`a`", "```", "\\*", "\\", "---", "***",
    "??? n", "!!! n", "{: .x}", "# a {#x}", "{{ 7*7 }}", "2026-11-10 09:12", "39.90 USD", "😀 שלום",
)  # fmt: skip
_BACKSLASHED = (
    "<b>x</b>",
    "<!-- x -->",
    "~~x~~",
    "$x$",
    "^",
    "= x",
    "=1+1",
    '=== "t"',
    "::: x",
    "[^1]: x",
    "<?php x ?>",
)


@pytest.mark.parametrize(
    "text",
    [
        *_LITERAL,
        *_BACKSLASHED,
    ],
)
def test_markdown_shows_a_text_as_it_was_typed(text: str) -> None:
    """Escaped and rendered, a text is one paragraph that says exactly what was typed."""
    rendered = markdown.markdown(escaped(text), extensions=["tables", "fenced_code", "footnotes", "toc"])
    page = _Html(rendered)
    assert [tag for tag, _ in page.elements] == ["p"]
    assert page.text.strip() == text


@pytest.mark.parametrize(("where", "times"), [("log", 2), ("exhibit", 1)])
def test_a_fence_is_text_on_a_page(where: str, times: int, tmp_path: Path) -> None:
    """Three backticks at the start of a paragraph, or of a line of an exhibit, are shown like any other text."""
    fenced = "``` {.python}\n\n<b>inside</b>\n\n```"
    summary = json.dumps({"en": fenced if where == "log" else "a"})
    case = (
        f"{CASE}log:\n  - {{at: 2026-11-10 14:05, direction: in, channel: ticket, summary: {summary}}}\n"
        "evidence:\n  - {id: E1, file: t.txt, kind: ticket}\n"
    )
    page = _Html(_page_html(_made(lay_out(tmp_path / "r"), case, fenced)["page"]))
    whole = " ".join(page.text.split()).count(" ".join(fenced.split()))
    assert whole == (times + 1 if where == "log" else times)


def test_a_paragraph_of_ten_thousand_characters(tmp_path: Path) -> None:
    """It is printed whole, with a warning; only the ticket, which has a limit, is cut."""
    words = " ".join(f"word{number}" for number in range(1, 1240))
    han = "".join(chr(0x4E00 + number) for number in range(10_000))
    assert len(words) > 9_800
    case = CASE.replace("  kind: outage\n", f"  kind: outage\n  what: {{zh: {han}, en: {words}}}\n")
    files = _made(lay_out(tmp_path / "r"), case)
    assert words in " ".join(files["01-first-complaint.en.txt"].split())
    assert han in files["01-first-complaint.zh.txt"]
    assert words in _Html(files["01-first-complaint.en.html"]).text
    for language in ("zh", "en"):
        ticket = files[f"01-first-complaint.{language}.ticket.txt"]
        assert len(ticket) <= 3_000
        assert {"zh": "2026年11月30日", "en": "30 November 2026"}[language] in ticket


def test_a_text_beyond_the_limit_is_refused(tmp_path: Path) -> None:
    """Twelve thousand characters are the most that one text may have."""
    root = lay_out(tmp_path / "r")
    write_case(root, CASE.replace("  kind: outage\n", f"  kind: outage\n  what: {{en: {'x' * 12_001}}}\n"))
    assert [line_of(found) for found in build(Folder(root), TODAY).diagnostics] == [
        f"cases/{CASE_ID}/case.yaml:5:14: error: the text has 12001 characters, expected at most 12000 [text-too-long]"
    ]
