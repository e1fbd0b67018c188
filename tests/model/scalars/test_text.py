import re
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.scalars.text import ANY, LONGEST, Text, as_name, as_running_text, joined
from tests.model.scalars.refused import Refused, outcome

ZH: Any = SimpleNamespace(context={"language": "zh"})
EN: Any = SimpleNamespace(context={"language": "en"})
NONE: Any = SimpleNamespace(context=None)


def text(**by_language: str) -> Text:
    """The text by language, in the order given."""
    return Text(tuple(by_language.items()))


@pytest.mark.parametrize(
    ("value", "info", "expected"),
    [
        ("晚高峰丢包", ZH, text(zh="晚高峰丢包")),
        ("Evening packet loss", EN, text(en="Evening packet loss")),
        ("Evening packet loss", ZH, text(zh="Evening packet loss")),  # plain text is in the working language
        ("丢包", NONE, text(zh="丢包")),
        ({"zh": "丢包", "en": "Packet loss"}, EN, text(zh="丢包", en="Packet loss")),
        ({"en": "Packet loss"}, ZH, text(en="Packet loss")),
        ({"pt-BR": "Perda", "zh-Hant": "丟包"}, ZH, Text((("pt-BR", "Perda"), ("zh-Hant", "丟包")))),
        ("  丢包  ", ZH, text(zh="丢包")),
        ("no", ZH, text(zh="no")),  # never false
    ],
)
def test_running_text(value: object, info: object, expected: Text) -> None:
    """A mapping is by language; plain text is in the working language of the case."""
    assert as_running_text(value, info) == expected  # type: ignore[arg-type] # only `context` is looked at


@pytest.mark.parametrize(
    ("value", "refused"),
    [
        (None, Refused("value-missing", {})),
        ("", Refused("value-missing", {})),
        ({}, Refused("value-missing", {})),
        ({"zh": "丢包", "en": None}, Refused("value-missing", {}, ("en",))),
        (["丢包"], Refused("wrong-shape", {"expected": "text", "found": "list"})),
        ({"zh": ["丢包"]}, Refused("wrong-shape", {"expected": "text", "found": "list"}, ("zh",))),
        (
            # {zh: …, en: The server stopped, and no reply came}
            {"zh": "无响应", "en": "The server stopped", "and no reply came": None},
            Refused("comma-cuts-value", {"key": "and no reply came"}, ("and no reply came",), on_key=True),
        ),
        ({"chinese": "丢包"}, Refused("not-a-language", {"value": "chinese"}, ("chinese",), on_key=True)),
        ({"ZH": "丢包"}, Refused("not-a-language", {"value": "ZH"}, ("ZH",), on_key=True)),
        ({"en-us": "Loss"}, Refused("not-a-language", {"value": "en-us"}, ("en-us",), on_key=True)),
        ("x" * (LONGEST + 1), Refused("text-too-long", {"length": "12001", "longest": "12000"})),
        ({"en": "x" * 12_500}, Refused("text-too-long", {"length": "12500", "longest": "12000"}, ("en",))),
    ],
)
def test_refused(value: object, refused: Refused) -> None:
    """What is not text is told at its place: at the key for a comma that cut a sentence, else at the value."""
    assert outcome(as_running_text, value, ZH) == refused


def test_an_empty_text_is_told_in_its_language() -> None:
    """`{zh: 丢包, en: " "}` is told at en, as `{zh: 丢包, en: }` is."""
    assert outcome(as_running_text, {"zh": "丢包", "en": " "}, ZH) == Refused("value-missing", {}, ("en",))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Standard 4C8G", Text(((ANY, "Standard 4C8G"),))),  # the same in every language
        ("通用型2核4G", text(zh="通用型2核4G")),
        ({"zh": "标准型", "en": "Standard"}, text(zh="标准型", en="Standard")),
        ({"en": "Standard"}, text(en="Standard")),
    ],
)
def test_name(value: object, expected: Text) -> None:
    """A plain name without Han characters belongs to every language."""
    assert as_name(value, ZH) == expected


def test_a_letter_gets_a_text_in_its_own_language_only() -> None:
    """`get` never answers in another language; `nearest`, for pages, says which one it is."""
    both, name = text(zh="丢包", en="Loss"), Text(((ANY, "KVM-4"),))
    assert (both.get("en"), both.get("de"), name.get("de")) == ("Loss", None, "KVM-4")
    assert ("en" in both, "de" in both, "de" in name) == (True, False, True)
    assert (both.nearest("en"), both.nearest("de")) == (("en", "Loss"), ("en", "Loss"))
    assert name.nearest("de") == (ANY, "KVM-4")


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("服务器\n无法连接", "服务器无法连接"),  # YAML folds with a blank, which Chinese does not have
        ("服务器 无法连接", "服务器无法连接"),
        ("The server\nstopped", "The server stopped"),
        ("服务器 hk2-17\n停机", "服务器 hk2-17 停机"),  # between Han and Latin the blank stays as typed
        ("第一段\n\n第二段", "第一段\n\n第二段"),
        ("One.\n\n\nTwo\nlines.", "One.\n\nTwo lines."),
        ("  One  two ", "One two"),
        ("丢包率，\n约16%", "丢包率，约16%"),  # full-width marks are Chinese too
        ("하나 둘", "하나 둘"),  # Korean has blanks between words
    ],
)
def test_joined(typed: str, expected: str) -> None:
    """Each paragraph is one line, joined as its script joins."""
    assert joined(typed) == expected


SCRIPTS = st.text(alphabet="中文，。aB1 \n\t", max_size=24)


@settings(deadline=None)
@given(SCRIPTS)
def test_joining_changes_blanks_only(typed: str) -> None:
    """Not a character is lost or moved but blanks and line ends, and no two of either are left."""
    made = joined(typed)
    assert re.sub(r"\s", "", made) == re.sub(r"\s", "", typed)
    assert not re.search(r"[ \t]{2}|(?<!\n)\n(?!\n)|\n{3}|^\s|\s$", made)


def test_two_blanks_between_han_are_none() -> None:
    """However many blanks an editor left, Chinese has none between words; joining twice changes nothing."""
    assert joined("服务器  无法连接") == "服务器无法连接"
