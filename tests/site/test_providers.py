"""Provider pages and letters: real profiles, of which much is not known, leave no hole anywhere."""

import re

import pytest

from generator.build import build, site_tree
from generator.model.letter import Letter
from generator.site.tree import Tree
from generator.source.folder import Folder
from generator.texts.as_text import as_text
from tests.facts.desk import office, open_case, playbook
from tests.repository import ROOT, TODAY
from tests.texts.desk import tongue

PROVIDERS = sorted(playbook().providers)
HOLES = re.compile(r"None|undefined|TODO|\{|\}|\(\)|（）")


@pytest.fixture(scope="module")
def trees() -> dict[str, Tree]:
    """The pages of the site in both languages."""
    built = build(Folder(ROOT), TODAY)
    assert built.office
    return {language: site_tree(built, built.office, language, {}, "") for language in ("zh", "en")}


def test_there_are_real_profiles() -> None:
    """At least twenty-five, each with its sureness, what nobody confirmed, or a source."""
    real = {name: one for name, one in playbook().providers.items() if one.status != "fictional"}
    assert len(real) >= 25
    for name, one in real.items():
        assert one.sources or one.status == "not_found", name
        assert one.unconfirmed or one.status == "confirmed", name
        assert all(set(dict(text.by_language)) == {"zh", "en"} for text in one.unconfirmed), name


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_page_has_a_hole(language: str, trees: dict[str, Tree]) -> None:
    """Every profile has its page, and what is not known is left out."""
    pages = {page.path: page.markdown for page in trees[language].pages}
    for name in PROVIDERS:
        page = pages[f"providers/{name}.md"]
        assert not HOLES.search(page.split("---", 2)[2].replace("{ #", "").replace(" }", "")), name
        assert all(source.url in page.replace("&amp;", "&") for source in playbook().providers[name].sources), name


def test_profiles_with_cases_come_first(trees: dict[str, Tree]) -> None:
    """The index begins with what concerns us, and goes on by name."""
    index = next(page.markdown for page in trees["en"].pages if page.path == "providers/index.md")
    shown = re.findall(r'<h2 class="pb-case__title"><a href="([a-z0-9-]+)\.html">', index)
    concerned = ["harbourline", "kiesgrund", "lanchuan", "larkspan", "quillmere"]
    assert shown == [*concerned, *(name for name in PROVIDERS if name not in concerned)]


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_letter_to_every_provider(name: str) -> None:
    """Without a legal name it goes to the name, without an address it has none; nothing is left open in it."""
    for language in ("en", "zh"):
        letter = office().box.write(open_case(provider=name), "first-complaint", language)
        assert isinstance(letter, Letter), letter
        text = as_text(letter, tongue(language))
        assert not HOLES.search(text)
        assert playbook().providers[name].contract_name.nearest(language)[1] in text.replace("\n", " ")
