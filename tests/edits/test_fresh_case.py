import re
from collections.abc import Iterator

from generator.edits import form
from generator.edits.fresh_case import fresh_case
from generator.edits.guard import added
from generator.edits.splice import Place
from generator.model.case import Case
from generator.model.incident import Incident, Outage
from generator.model.request import Request
from generator.model.service import Service
from generator.model.strict import Strict
from generator.source.document import Data, Document
from generator.source.parse import parse

KNOWN: dict[str, Data] = {
    "provider": "harbourline",
    "service": {"id": "hk2-17", "fee": "39.90 USD per month"},
    "incident": {"kind": "outage", "outages": [{"start": "2026-11-10 09:12", "end": "ongoing"}]},
    "requests": [{"remedy": "refund", "by": "2026-11-30"}, {"remedy": "fix", "by": "2026-11-30", "text": "工单 #1"}],
}
_KEY = re.compile(r"^( *)(- )?(?:# )?([a-z_]+):( .*)?$", re.MULTILINE)


def test_it_says_what_is_known_and_no_more() -> None:
    """Comments are comments: the data are those given."""
    read = parse(fresh_case(KNOWN), "case.yaml")
    assert isinstance(read, Document)
    assert read.data == KNOWN


def test_every_key_has_its_place() -> None:
    """Each key that the model knows stands there once, as a value or as a comment that says what it is for."""
    found = [(len(m[1]) + len(m[2] or ""), m[3]) for m in _KEY.finditer(fresh_case(KNOWN))]
    shown: list[tuple[int, type[Strict]]] = [(0, Case), (2, Service), (2, Incident), (6, Outage), (4, Request)]
    wanted = [(column, key) for column, model in shown for key in form.keys(model)]
    others = [(4, key) for key in ("remedy", "by", "text")]
    assert sorted(found) == sorted([*wanted, *others])


def test_comments_speak_two_languages() -> None:
    """Each says in English and in Chinese what the key is for; none holds a value that could be left in by mistake."""
    comments = re.findall(r"^ *# [a-z_]+:(.*)$", fresh_case(KNOWN), re.MULTILINE)
    assert len(comments) > 25
    for said in comments:
        assert re.fullmatch(r"  # [^一-鿿]+ / .*[一-鿿].*", said)
    assert all(" / " in form.purpose(model, key) for model, key in _shown())


def _shown() -> Iterator[tuple[type[Strict], str]]:
    for model in (Case, Incident, Outage, Request):
        yield from ((model, key) for key in form.keys(model) if key not in ("service", "incident"))


def test_a_comment_becomes_a_value_by_taking_its_mark_away() -> None:
    """`# plan:` without `# ` and with a value is a plan; without a value, it is told that there is none."""
    text = fresh_case(KNOWN)
    filled = parse(text.replace("# plan:  #", "plan: Standard 4C8G  #"), "case.yaml")
    assert isinstance(filled, Document)
    assert filled.data["service"] == {"id": "hk2-17", "fee": "39.90 USD per month", "plan": "Standard 4C8G"}
    empty = parse(text.replace("# plan:  #", "plan:  #"), "case.yaml")
    assert isinstance(empty, Document)
    assert empty.data["service"] == {"id": "hk2-17", "fee": "39.90 USD per month", "plan": None}


def test_what_is_added_later_stands_below_its_comment() -> None:
    """The comment of a list becomes its heading."""
    read = parse(fresh_case(KNOWN), "case.yaml")
    assert isinstance(read, Document)
    for key in ("evidence", "log", "verifications", "escalations", "customers", "outcomes"):
        read, _ = added(read, Place((key,), 0, form.keys(Case)), {"a": "b"})
        assert re.search(rf"\n# {key}:  # .*\n{key}:\n  - a: b\n", read.text)
