"""JSON Schemas for editors, made from the models: they complete and validate files while they are typed."""

import json

from generator.model.body import Body
from generator.model.case import Case
from generator.model.company import Company
from generator.model.provider import Provider
from generator.model.strict import Strict

FOLDER = "playbook/schema"
_MODELS: dict[str, type[Strict]] = {"body": Body, "case": Case, "company": Company, "provider": Provider}
_DIALECT = "http://json-schema.org/draft-07/schema#"
"""The dialect that YAML editors know best."""


def schemas() -> dict[str, str]:
    """The text of each schema by its path in the repository."""
    return {f"{FOLDER}/{name}.schema.json": _text(model) for name, model in _MODELS.items()}


def _text(model: type[Strict]) -> str:
    schema = {"$schema": _DIALECT, **model.model_json_schema(by_alias=True, ref_template="#/$defs/{model}")}
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
