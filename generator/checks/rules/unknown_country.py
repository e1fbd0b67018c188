"""A country that there is not."""

from collections.abc import Iterator

from babel.core import get_global

from generator.base.diagnostic import Finding, values
from generator.base.position import Path
from generator.model.body import Body
from generator.model.playbook import Playbook

ID = "unknown-country"


def check(playbook: Playbook) -> Iterator[tuple[str, Finding]]:
    """One finding, with its file, for each code in the company, a provider or a body that CLDR has no territory for."""
    known = _known()
    for file, path, country in _countries(playbook):
        if country not in known:
            yield file, Finding(path, ID, values(country=country))


def _known() -> frozenset[str]:
    """The codes of countries and their parts, without those that CLDR keeps as another's alias, as UK is of GB."""
    languages = get_global("territory_languages")
    return frozenset(languages) - frozenset(get_global("territory_aliases"))


def _countries(playbook: Playbook) -> Iterator[tuple[str, Path, str]]:
    company = playbook.company
    for key, country in (("country", company.country), ("calendar", company.calendar)):
        if country:
            yield "playbook/company.yaml", (key,), country
    for name, provider in playbook.providers.items():
        if provider.country:
            yield f"playbook/providers/{name}.yaml", ("country",), provider.country
    for name, body in playbook.bodies.items():
        for path, country in _of_body(body):
            yield f"playbook/bodies/{name}.yaml", path, country


def _of_body(body: Body) -> Iterator[tuple[Path, str]]:
    if body.country:
        yield ("country",), body.country
    for whose, places in (("complainant", body.accepts.complainant), ("provider", body.accepts.provider)):
        for n, country in enumerate(places.of):
            yield ("accepts", whose, "of", n), country
