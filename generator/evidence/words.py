"""What is said of remarks and refusals, in Chinese and English."""

from functools import cache

from generator.base.catalogue import package_data
from generator.model.observation import Refusal, Remark


@cache
def sentences() -> dict[str, dict[str, str]]:
    """Every sentence by its rule and language."""
    return package_data("messages/evidence.yaml")


def said(one: Remark | Refusal, language: str) -> str:
    """The sentence of *one*. KeyError for a rule without words: our own bug."""
    return sentences()[one.rule][language].format_map(dict(one.values))
