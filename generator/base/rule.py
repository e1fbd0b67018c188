"""The rules: one file each in `generator/rules/`, with message, reason and examples in Chinese and English.

Why: whoever raises a rule, and in whatever room, its words stand in one place, and `explain`,
the site's rule pages and the tests all read that same place.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from generator.base.catalogue import PACKAGE, package_data
from generator.base.diagnostic import Diagnostic

CASE_FILE = "cases/2026-11-10-example/case.yaml"
"""Where an example stands unless its rule says otherwise."""


class Severity(StrEnum):
    """How bad: an error keeps the case from being built, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as its file says it; the texts are by language (`zh`, `en`).

    `bad` and `good` are parts of `file` (a case file by default) that do and do not break the rule;
    `encoding` is how the bad one is written to disk, `repeat` how often its line stands there,
    `files` what stands beside it.
    """

    id: str
    severity: Severity
    title: dict[str, str]
    message: dict[str, str]
    why: dict[str, str]
    bad: str
    good: str
    file: str = CASE_FILE
    encoding: str = "utf-8"
    repeat: int = 0
    files: dict[str, str] = field(default_factory=dict)


@cache
def rule(rule_id: str) -> Rule:
    """The rule with this id. FileNotFoundError for an id without a file: that is our own bug."""
    raw = package_data(f"rules/{rule_id}.yaml")
    return Rule(rule_id, Severity(raw.pop("severity")), **raw)


def rule_ids() -> tuple[str, ...]:
    """The ids of all rules, sorted."""
    return tuple(
        sorted(
            entry.name.removesuffix(".yaml")
            for entry in PACKAGE.joinpath("rules").iterdir()
            if entry.name.endswith(".yaml")
        )
    )


def severity(diagnostic: Diagnostic) -> Severity:
    """How bad the trouble is."""
    return rule(diagnostic.rule).severity
