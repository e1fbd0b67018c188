"""Each line of a letter says which template line words it and which facts of the case it prints."""

import re

import pytest

from generator.base.position import Position
from generator.build import origins
from generator.model.origin import Origin
from generator.texts.formats import Outgoing
from generator.texts.traced import traced
from generator.texts.view.names import NAMES
from generator.texts.view.sources import SOURCES
from tests.facts.desk import office
from tests.texts.examples import papers

CASES = sorted(office().folder.cases())
STATING = ("facts", "effect", "contacts", "requests", "earlier", "settled")
"""Elements that state facts of the case."""


def _origins(outgoing: Outgoing) -> tuple[Origin, ...]:
    found = origins(office(), [outgoing])
    assert isinstance(found, dict)
    return found[outgoing.name]


def _hk2(language: str) -> tuple[Origin, ...]:
    (first, *_) = (one for one in papers("2026-11-10-hk2-server-down").letters if one.letter.language == language)
    return _origins(first)


@pytest.mark.parametrize("case", CASES)
def test_tracing_changes_no_letter(case: str) -> None:
    """Every letter of every example, in every language: the traced one is the same, and has an origin for each row."""
    for one in papers(case).letters:
        letter, rows = traced(office().box, one.facts, one.letter.kind, one.letter.language, one.body)
        assert letter == one.letter
        assert [(row.block.role, row.cells) for row in rows] == [(b.role, r) for b in letter.blocks for r in b.rows]


@pytest.mark.parametrize("case", CASES)
def test_each_line_has_its_template(case: str) -> None:
    """The line is there, and what a person typed in it stands in the letter's line."""
    for one in papers(case).letters:
        for origin in _origins(one):
            assert origin.template, origin
            for place in origin.template:
                source = office().folder.read(place.path)
                assert isinstance(source, bytes)
                line = source.decode().split("\n")[place.line - 1]
                typed = re.split(r"\{%.*?%\}|\{\{.*?\}\}|^1\.|\|", line)
                assert "{{" in line or any(part.strip() and part.strip() in origin.text for part in typed), origin


@pytest.mark.parametrize("case", CASES)
def test_each_line_that_states_a_fact_rests_on_one(case: str) -> None:
    """Only words that lead in to a list or head a table rest on nothing, and no value stands in their template."""
    for one in papers(case).letters:
        for origin in _origins(one):
            if origin.role in STATING and not origin.facts:
                words = [office().folder.read(at.path).decode().split("\n")[at.line - 1] for at in origin.template]  # type: ignore[union-attr] # the files are there
                assert all("{{" not in line for line in words), origin
        stated = {origin.role for origin in _origins(one) if origin.role in STATING}
        for role in stated - {"effect"}:
            assert any(origin.facts for origin in _origins(one) if origin.role == role), (one.name, role)


def test_the_facts_of_one_letter() -> None:
    """Paths and lines that a person can look up, with what proves each."""
    case = "cases/2026-11-10-hk2-server-down/case.yaml"
    facts, *_ = (origin for origin in _hk2("zh") if origin.role == "facts")
    assert [(one.path, one.exhibits) for one in facts.facts] == [("incident.outages[0]", ("E1", "E2", "E3"))]
    source = office().folder.read(case)
    assert isinstance(source, bytes)
    line = source.decode().split("\n")[facts.facts[0].position.line - 1]
    assert "start: 2026-11-10 09:12" in line
    assert facts.template[0].path == "playbook/letters/part-facts.zh.md.j2"
    contacts = [origin for origin in _hk2("zh") if origin.role == "contacts"]
    assert [[one.path for one in origin.facts] for origin in contacts] == [[], ["log[0]"], ["log[1]"]]
    assert contacts[1].exhibits == ("E4",)


def test_both_languages_rest_on_the_same() -> None:
    """The working copy and the letter say the same of the same facts."""
    ours, theirs = (
        [(o.role, [f.path for f in o.facts]) for o in _hk2(language) if o.role in STATING] for language in ("zh", "en")
    )
    assert ours == theirs


def test_a_letter_of_the_past_counts_as_the_file_does() -> None:
    """A letter that went out knows fewer entries than the file has; its paths are the file's all the same."""
    for one in (one for case in CASES for one in papers(case).letters if one.sent):
        path = f"cases/{one.facts.id}/case.yaml"
        for origin in _origins(one):
            for fact in origin.facts:
                assert fact.position.path == path or fact.path.startswith("playbook/")
                assert fact.position != Position(path), origin


def test_every_source_is_of_a_name_that_letters_have() -> None:
    """A source whose name has gone would be asked for nothing, and its sentence would rest on nothing."""
    assert SOURCES.keys() <= NAMES.keys()
