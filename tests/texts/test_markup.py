import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateRuntimeError, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from generator.model.letter import Block
from generator.texts.environment import environment
from generator.texts.markup import bare, blocks, shield
from tests.texts.desk import ONE_LINE, SAID, TRICKY

TEMPLATE = """\
outside {{ x }}
::: sender
{{ x }}
second
:::
::: purpose
{{ x }}
:::
::: requests
1. {{ x }}
1. fixed {{ x }}
:::
::: facts
| a | b |
| {{ x }} | y |
| y | {{ x }} |

before {{ x }} behind
:::
"""


def rendered(source: str, **names: object) -> tuple[Block, ...]:
    """The elements of the template *source*."""
    return blocks(environment({}).from_string(source).render(**names))


def framed(x: str) -> tuple[Block, ...]:
    """What TEMPLATE is with *x* in it, whatever *x* says."""
    return (
        Block("sender", "lines", ((x,), ("second",))),
        Block("purpose", "paragraph", ((x,),)),
        Block("requests", "list", ((x,), (f"fixed {x}",))),
        Block("facts", "table", (("a", "b"), (x, "y"), ("y", x))),
        Block("facts", "paragraph", ((f"before {x} behind",),)),
    )


@settings(deadline=None)
@given(SAID | TRICKY)
@example("::: requests")
@example("1. one")
@example("| a | b |")
@example("---")
@example("|---|")
@example("{{ 7 * 7 }}")
@example("{% for x in y %}")
@example("# heading")
def test_no_value_becomes_markup(value: str) -> None:
    """Whatever a case says, it opens no element, starts no list, splits no cell, and comes out as it went in."""
    assert rendered(TEMPLATE, x=value) == framed(value)


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x02\x03"), max_size=40))
@example("a\n::: requests\n1. b\n:::")
@example("a\r\nb")
@example("a\u2028b\x85c")
def test_lines_of_a_value_become_one(value: str) -> None:
    """A line end inside a value, of whatever kind, is a blank."""
    one_line = bare(value)
    if one_line:
        assert rendered("::: purpose\nx {{ x }} y\n:::\n", x=value) == (
            Block("purpose", "paragraph", ((f"x {one_line} y",),)),
        )


@pytest.mark.parametrize("value", ["a\x03 | b", "\x03| b \x02"])
def test_the_marks_of_the_shield_do_not_open_it(value: str) -> None:
    r"""`what: {en: "a\x03 | b"}` is accepted, so the marks can come from a case."""
    (table,) = rendered("::: facts\n| {{ x }} | y |\n:::\n", x=value)
    assert len(table.rows[0]) == 2


@settings(deadline=None)
@given(ONE_LINE)
def test_a_shield_comes_off_without_a_trace(value: str) -> None:
    """Shielding and baring leaves the text as it was."""
    assert bare(shield(value)) == value


def test_a_shield_keeps_the_blank_before_a_citation() -> None:
    """`reached (Exhibit 1)` has the blank that stands in the phrase."""
    assert rendered("::: facts\nreached{{ x }}.\n:::\n", x=" (Exhibit 1)") == (
        Block("facts", "paragraph", (("reached (Exhibit 1).",),)),
    )


def test_none_is_no_value() -> None:
    """No letter ever says None: the template's author is told to ask first."""
    with pytest.raises(TemplateRuntimeError, match="not given in every case"):
        rendered("::: facts\n{{ x }}\n:::\n", x=None)


def test_an_unknown_name_stops() -> None:
    """A slip in a template is told, never printed as nothing."""
    with pytest.raises(UndefinedError, match="nope"):
        rendered("::: facts\n{{ nope }}\n:::\n")
    with pytest.raises(TemplateSyntaxError):
        rendered("::: facts\n{% if %}\n:::\n")


@pytest.mark.parametrize("source", ["{{ x.__class__.__mro__ }}", "{{ x.append(1) }}", "{{ ''.__class__ }}"])
def test_a_template_reaches_nothing_but_what_it_is_given(source: str) -> None:
    """A pull request that changes a template cannot run anything by it."""
    with pytest.raises((SecurityError, UndefinedError)):
        rendered(f"::: facts\n{source}\n:::\n", x=[1])


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", ()),
        ("text outside", ()),
        ("::: facts\n:::\n", ()),
        ("::: facts\n\n  \n:::\n", ()),
        ("::: facts\na\n\nb\n:::\n", (Block("facts", "paragraph", (("a",),)), Block("facts", "paragraph", (("b",),)))),
        ("::: facts\na\nb\n:::\n", (Block("facts", "lines", (("a",), ("b",))),)),
        ("::: requests\n1. a\n\n1. b\n:::\n", (Block("requests", "list", (("a",), ("b",))),)),  # one list
        ("::: a\n1. x\n:::\n::: b\n1. y\n:::\n", (Block("a", "list", (("x",),)), Block("b", "list", (("y",),)))),
        ("::: a\nx\n::: b\ny\n:::\n", (Block("a", "paragraph", (("x",),)), Block("b", "paragraph", (("y",),)))),
        ("::: a\nx", (Block("a", "paragraph", (("x",),)),)),  # not closed
        ("::: a\n| x | y |\n| --- | :-: |\n| 1 | 2 |\n:::\n", (Block("a", "table", (("x", "y"), ("1", "2"))),)),
    ],
)
def test_blocks(source: str, expected: tuple[Block, ...]) -> None:
    """Fences part elements, blank lines part blocks, and an empty element is none."""
    assert blocks(source) == expected
