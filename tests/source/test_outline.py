import pytest
import yaml

from generator.source import outline as module
from generator.source.outline import Part, outline
from tests.edits.odd import ODD, VARIANTS

TEXT = """\
log:
  - at: a
    summary: |
      text
      # of it

    # behind it
  - summary: >+
      kept

  - quote: "on two
      lines"   # c
  - empty:
  -
list: [ {a: b}, c ]   # c
none:
"""


def _shown(path: tuple[str | int, ...]) -> str:
    part = outline(TEXT).at(path)
    return TEXT[part.start : part.end]


def test_where_values_end() -> None:
    """Right behind their last character: blank lines and comments are not theirs, but where a text block keeps them."""
    assert _shown(("log", 0, "summary")) == "|\n      text\n      # of it"
    assert _shown(("log", 0)) == "at: a\n    summary: |\n      text\n      # of it"
    assert _shown(("log", 1, "summary")) == ">+\n      kept\n\n"
    assert _shown(("log", 2, "quote")) == '"on two\n      lines"'
    assert [_shown(("log", 3, "empty")), _shown(("log", 4)), _shown(("none",))] == ["", "", ""]
    assert [_shown(("list",)), _shown(("list", 0)), _shown(("list", 1))] == ["[ {a: b}, c ]", "{a: b}", "c"]
    assert outline(TEXT).at(("log",)).end == outline(TEXT).at(("log", 4)).end


def test_a_way_that_leads_nowhere() -> None:
    """Asking for what is not there is a bug of ours."""
    with pytest.raises(KeyError):
        outline(TEXT).at(("log", 9))


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", ODD)
def test_both_readers_of_yaml_agree(name: str, variant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Places are the same where libyaml is missing and PyYAML reads by itself."""
    text = VARIANTS[variant](ODD[name])
    fast = outline(text)
    monkeypatch.setattr(module, "LOADER", yaml.SafeLoader)
    assert outline(text) == fast
    assert isinstance(fast, Part)
