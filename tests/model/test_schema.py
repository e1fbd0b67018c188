import json
import re
from typing import Any

import pytest

from generator.model.schema import schemas
from tests.repository import ROOT

SCHEMAS = schemas()


@pytest.mark.parametrize("path", SCHEMAS)
def test_the_schema_that_editors_read_is_fresh(path: str) -> None:
    """What is committed is what the models say: `playbook schema` writes it."""
    assert (ROOT / path).read_text(encoding="utf-8") == SCHEMAS[path]


def test_there_is_one_for_each_file_that_people_write() -> None:
    """Cases, the company and providers are completed while they are typed."""
    names = [f"playbook/schema/{name}.schema.json" for name in ("body", "case", "company", "provider")]
    assert sorted(SCHEMAS) == names


@pytest.mark.parametrize("path", SCHEMAS)
def test_every_field_is_described_in_both_languages(path: str) -> None:
    """Whoever hovers over a key of a case reads what it is, in Chinese and in English."""
    keys = [
        (name, field)
        for node in _nodes(json.loads(SCHEMAS[path]))
        if isinstance(node, dict) and isinstance(node.get("properties"), dict)
        for name, field in node["properties"].items()
        if "description" in field
    ]
    assert len(keys) > 5
    for name, field in keys:
        assert re.search(r"[\u4e00-\u9fff]", field["description"]), name
        assert re.search(r"[A-Za-z]", field["description"]), name


@pytest.mark.parametrize("path", SCHEMAS)
def test_every_reference_leads_somewhere(path: str) -> None:
    """An editor that cannot follow a reference validates nothing."""
    schema = json.loads(SCHEMAS[path])
    references = [node["$ref"] for node in _nodes(schema) if isinstance(node, dict) and "$ref" in node]
    assert references
    assert {reference.removeprefix("#/$defs/") for reference in references} <= set(schema["$defs"])


@pytest.mark.parametrize("path", SCHEMAS)
def test_every_example_matches_its_own_pattern(path: str) -> None:
    """What the schema shows as an example is accepted by it."""
    checked = 0
    for node in _nodes(json.loads(SCHEMAS[path])):
        if isinstance(node, dict) and "pattern" in node and "examples" in node:
            for shown in node["examples"]:
                assert re.search(node["pattern"], shown), (node["pattern"], shown)
                checked += 1
    assert checked


def _nodes(node: Any) -> list[Any]:  # noqa: ANN401 - JSON
    """*node* and everything below it."""
    below = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [node, *(deeper for child in below for deeper in _nodes(child))]
