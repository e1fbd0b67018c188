"""The manual of the rules."""

from generator.base.rule import rule, rule_ids
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf


def rules_page(shelf: Shelf) -> Page:
    """Every rule with its reason, a bad and a good example, in this language (English where the rule lacks it)."""
    language = shelf.tongue.language
    rules = [rule(rule_id) for rule_id in rule_ids()]
    rows = [
        {
            "id": one.id,
            "steps": [
                {"id": step.id, "title": shelf.said(step.title)}
                for step in shelf.playbook.guidelines
                if one.id in step.rules and any(own == language for own, _ in step.body)
            ],
            "severity": shelf.tongue.words[f"severity_{one.severity}"],
            "tone": str(one.severity),
            "title": one.title.get(language, one.title["en"]),
            "why": one.why.get(language, one.why["en"]),
            "bad": one.bad.rstrip(),
            "good": one.good.rstrip(),
        }
        for one in rules
    ]
    return Page(
        "rules.md",
        head(shelf, shelf.tongue.words["nav_rules"], hide=("navigation",)) + shelf.render("rules.md.j2", rules=rows),
    )
