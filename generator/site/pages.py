"""Every page of the site in one language."""

from collections.abc import Iterator

from generator.model.guideline import Guideline
from generator.site.body_page import bodies_index, body_page
from generator.site.case_page import case_page
from generator.site.deadlines_page import deadlines_page
from generator.site.guideline_page import guideline_page, guidelines_index
from generator.site.home_page import cases_index, home_page
from generator.site.page import Page
from generator.site.provider_page import provider_page, providers_index
from generator.site.recent_page import recent_page
from generator.site.rules_page import rules_page
from generator.site.shelf import Shelf
from generator.site.summary_page import summary_page
from generator.site.tags_page import tags_page


def pages(shelf: Shelf) -> Iterator[Page]:
    """Home, cases, providers, bodies, guidelines, rules.

    Indexes last, so that a reader of the list sees what they index first.
    """
    for papers in shelf.papers:
        yield case_page(shelf, papers)
    for provider in shelf.playbook.providers:
        yield provider_page(shelf, provider)
    for body in shelf.playbook.bodies:
        yield body_page(shelf, body)
    for guideline in _written(shelf):
        yield guideline_page(shelf, guideline)
    yield providers_index(shelf)
    yield bodies_index(shelf)
    yield guidelines_index(shelf, _written(shelf))
    yield cases_index(shelf)
    yield deadlines_page(shelf)
    yield tags_page(shelf)
    yield recent_page(shelf)
    yield summary_page(shelf)
    yield rules_page(shelf)
    yield home_page(shelf)


def _written(shelf: Shelf) -> tuple[Guideline, ...]:
    """The guidelines that are written in this language."""
    return tuple(
        g for g in shelf.playbook.guidelines if any(language == shelf.tongue.language for language, _ in g.body)
    )
