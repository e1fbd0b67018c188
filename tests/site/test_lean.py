"""What is taken out of stylesheets, scripts, pages and the index, and what must stay."""

from generator.site.lean import lean, lean_index, lean_page, lean_script


def test_a_stylesheet_keeps_what_means_something() -> None:
    """Comments and blanks beside marks go; blanks inside a value and before a colon stay."""
    assert lean("/* x */\na :is(b, c) {\n  margin: 0 auto;\n}\n") == "a :is(b,c){margin:0 auto}\n"


def test_a_script_keeps_its_lines() -> None:
    """Comments, also of several lines, and indents go; each statement stays on a line of its own."""
    assert (
        lean_script('/* a\n   b */\n(function () {\n  var x = "y z";\n\n})();\n')
        == '(function () {\nvar x = "y z";\n})();\n'
    )


def test_only_marks_in_tags_go() -> None:
    """The index's mark goes out of tags wherever it stands in them; the same words as text stay."""
    page = '<h2 data-search-exclude id="a">x data-search-exclude</h2><div class="b" data-search-exclude>&lt;i data-search-exclude&gt;</div>'
    assert lean_page(page) == '<h2 id="a">x data-search-exclude</h2><div class=b>&lt;i data-search-exclude&gt;</div>'


def test_items_and_cells_end_where_the_next_begin() -> None:
    """What a browser reads is the same: the end tags of a list, of a table, and the quotes of a single class."""
    page = '<ul class="a"><li class="b c">x</li><li>y</li></ul><table><thead><tr><th>n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table><dl><dt>k</dt><dd>v</dd></dl>'
    lean = '<ul class=a><li class="b c">x<li>y</ul><table><thead><tr><th>n<tbody><tr><td>1</table><dl><dt>k<dd>v</dl>'
    assert lean_page(page) == lean


def test_text_that_looks_like_a_tag_stays() -> None:
    """A handbook that shows HTML shows it whole; a class that closes its tag keeps its quotes, or it would end in `/`."""
    page = '<p>a class="b" &lt;/li&gt;</p><code>&lt;p class="x"&gt;</code><br class="c"/>'
    assert lean_page(page) == page


def test_the_index_has_its_letters_as_they_are() -> None:
    """The same data in fewer bytes; quotes and line ends stay escaped."""
    index = '{"config": {"lang": ["zh"]}, "docs": [{"title": "\\u68c0\\u4fee", "text": "a \\"b\\"\\nc"}]}'
    lean = '{"config":{"lang":["zh"]},"docs":[{"title":"检修","text":"a \\"b\\"\\nc"}]}'
    assert lean_index(index) == lean
