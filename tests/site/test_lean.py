"""What is taken out of stylesheets, scripts and pages, and what must stay."""

from generator.site.lean import lean, lean_page, lean_script


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
    assert lean_page(page) == '<h2 id="a">x data-search-exclude</h2><div class="b">&lt;i data-search-exclude&gt;</div>'
