"""The navigation of one language's tree: indexes only, so that a page costs the same at any number of cases."""

from collections.abc import Mapping, Sequence
from typing import Any


def navigation(words: Mapping[str, str], guidelines: Sequence[str], handbook: Sequence[str]) -> list[dict[str, Any]]:
    """What stands in the tabs and the side: *guidelines* and *handbook* are paths of pages in their order."""
    nav: list[dict[str, Any]] = [
        {words["nav_home"]: "index.md"},
        {
            words["nav_cases"]: [
                "cases/index.md",
                {words["deadlines_title"]: "deadlines.md"},
                {words["tags_title"]: "tags.md"},
                {words["recent_title"]: "recent.md"},
                {words["summary_title"]: "summary.md"},
            ]
        },
        {words["nav_providers"]: ["providers/index.md", {words["nav_bodies"]: "bodies/index.md"}]},
        {words["nav_guidelines"]: ["guidelines/index.md", *guidelines]},
    ]
    return [
        *nav,
        *([{words["nav_handbook"]: list(handbook)}] if handbook else []),
        {words["nav_rules"]: "rules.md"},
    ]
