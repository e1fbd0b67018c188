"""The pages of platforms and bodies: fair and transparent is shown, not asserted."""

from typing import Any

from generator.model.body import Body, Limit, Trait
from generator.site.head import head
from generator.site.page import Page
from generator.site.shelf import Shelf
from generator.texts.routes import span
from generator.texts.tongue import fill

_TRAITS = ("independence", "publishes_results", "fee", "legal_force")


def body_page(shelf: Shelf, name: str) -> Page:
    """What one body takes, what comes first, until when, what to expect, and how fair it is, each with its source."""
    body = shelf.playbook.bodies[name]
    rendered = shelf.render(
        "body.md.j2",
        id=name,
        name=shelf.plain(body.name),
        what=shelf.said(body.what),
        body=body,
        kind=shelf.tongue.words[f"body_{body.kind}"],
        status_name=shelf.tongue.words[f"status_{body.status}"],
        closed=shelf.said(body.closed_why) if body.closed_why else None,
        facts=_facts(shelf, body),
        traits=[_trait(shelf, trait, getattr(body, trait)) for trait in _TRAITS],
        content=[shelf.said(one) for one in body.content],
        unconfirmed=[shelf.said(one) for one in body.unconfirmed],
        cases=_cases(shelf, name),
    )
    return Page(
        f"bodies/{name}.md",
        head(shelf, shelf.plain(body.name), hide=("navigation",)) + rendered,
        f"playbook/bodies/{name}.yaml",
    )


def bodies_index(shelf: Shelf) -> Page:
    """All bodies in one table: whom they take, how fair they are."""
    rows = [
        {
            "id": name,
            "name": shelf.said(body.name),
            "kind": shelf.tongue.words[f"body_{body.kind}"],
            "closed": body.closed_on,
            "company": shelf.tongue.words[f"answer_{body.accepts.company}"],
            "tone": {"yes": "ok", "no": "bad", "unknown": "warn"}[body.accepts.company],
            "traits": [_short(shelf, getattr(body, trait)) for trait in _TRAITS],
        }
        for name, body in shelf.playbook.bodies.items()
    ]
    return Page(
        "bodies/index.md",
        head(shelf, shelf.tongue.words["nav_bodies"], hide=("navigation", "toc"))
        + shelf.render("bodies.md.j2", rows=rows),
    )


def _facts(shelf: Shelf, body: Body) -> list[tuple[str, Any]]:
    """Label and value of everything that is known."""
    words, takes = shelf.tongue.words, body.accepts
    notes = {
        "body_accepts": takes.note,
        "body_first": body.first.note,
        "body_where": body.where,
        "body_form": body.form,
        "body_course": body.course.note,
    }
    made: list[tuple[str, Any]] = [
        (words["body_company"], words[f"answer_{takes.company}"]),
        (words["body_consumer"], words[f"answer_{takes.consumer}"]),
    ]
    made += [(words[key], shelf.said(text)) for key, text in notes.items() if text]
    made += [(words["body_limit"], _limit(shelf, limit)) for limit in body.limits]
    if body.course.next:
        made.append((words["body_next"], shelf.said(body.course.next.what)))
    return made


def _limit(shelf: Shelf, limit: Limit) -> Any:  # noqa: ANN401 - text with or without a mark of its language
    if limit.note:
        return shelf.said(limit.note)
    named = {"span": span(str(limit.span), shelf.tongue), "since": shelf.tongue.words[f"since_{limit.since}"]}
    return fill(shelf.tongue.words["body_limit_plain"], **named)


def _trait(shelf: Shelf, name: str, trait: Trait | None) -> dict[str, Any]:
    return {
        "label": shelf.tongue.words[f"trait_{name}"],
        "said": _short(shelf, trait),
        "source": trait.source if trait else None,
    }


def _short(shelf: Shelf, trait: Trait | None) -> Any:  # noqa: ANN401 - as above
    return shelf.said(trait.said) if trait else shelf.tongue.words["answer_unknown"]


def _cases(shelf: Shelf, name: str) -> list[str]:
    """The cases that went there."""
    return [p.dossier.id for p in shelf.papers if any(one.body == name for one in p.dossier.case.escalations)]
