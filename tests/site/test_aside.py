"""Elements that are put aside while MkDocs works on a page, and come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.site.aside import put_aside, put_back

PAGE = """\
<h1>Server down</h1>
<p class="pb-path" data-search-exclude><a href="x.html">Cases</a></p>

## Letters { #letters data-search-exclude }

<div class="pb-letters" data-search-exclude>
<div>inner
<div data-search-exclude>innermost</div>
</div>
<p>&lt;/div&gt; is text</p>
</div>
<section data-search-exclude>
<ul><li>a</li></ul>
</section>
"""
LEFT = """\
<h1>Server down</h1>
<!-- aside 0 -->

## Letters { #letters data-search-exclude }

<!-- aside 1 -->
<!-- aside 2 -->
"""


def test_whole_elements_are_put_aside() -> None:
    """Each that begins a line and is marked, with all that is in it; headings stay Markdown's."""
    aside = put_aside(PAGE)
    assert aside.markdown == LEFT
    assert [one.partition(">")[0] for one in aside.kept] == [
        '<p class="pb-path" data-search-exclude',
        '<div class="pb-letters" data-search-exclude',
        "<section data-search-exclude",
    ]
    assert put_back(aside.markdown, aside.kept) == PAGE


@pytest.mark.parametrize(
    "markdown",
    [
        "text <p data-search-exclude>x</p>\n",  # not the beginning of a line
        "<p data-search-exclude>x</p> and more\n",  # a line of Markdown goes on behind it
        "<div data-search-exclude>\n<p>never closed\n",
        '<div class="a" markdown data-search-exclude>\n*x*\n</div>\n',  # Markdown is to read it
        "<div data-search-exclude>\n<p markdown>*x*</p>\n</div>\n",
        "<div>\nnot marked\n</div>\n",
        "&lt;div data-search-exclude&gt;x&lt;/div&gt;\n",
    ],
)
def test_what_cannot_be_put_aside_stays(markdown: str) -> None:
    """Nothing of it is lost or moved."""
    aside = put_aside(markdown)
    assert (aside.markdown, aside.kept) == (markdown, ())


@given(st.lists(st.sampled_from([*PAGE.splitlines(keepends=True), "</p>\n", "<pre data-search-exclude>\n"])))
def test_it_comes_back_as_it_was(lines: list[str]) -> None:
    """Whatever a page is made of, closed or not."""
    aside = put_aside("".join(lines))
    assert put_back(aside.markdown, aside.kept) == "".join(lines)
