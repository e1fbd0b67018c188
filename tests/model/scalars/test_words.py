from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.model.scalars.words import (
    Country,
    ExhibitId,
    Language,
    Line,
    RelativePath,
    Sha256,
    Slug,
    YesNo,
)
from tests.model.scalars.refused import Refused

HASH = "6f9acc3e735c682ff4941bf2dca71202b24306990ccedbb627ee94966841d33c"


def said(kind: Any, value: object) -> Any:  # noqa: ANN401 - a type in, its value out
    """What the type *kind* makes of *value*, or its refusal."""
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError as error:
        (problem,) = error.errors()
        context = problem["ctx"]
        return Refused(context["rule"], dict(context["values"]), context["at"], context["on_key"])


@pytest.mark.parametrize(
    ("kind", "typed", "expected"),
    [
        (Line, " HL-204518 ", "HL-204518"),
        (Line, "a \n b\u3000c", "a b c"),
        (Line, "x" * 500, "x" * 500),
        (Slug, "packet-loss", "packet-loss"),
        (Slug, "2fa", "2fa"),
        (ExhibitId, "E1", "E1"),
        (ExhibitId, "E120", "E120"),
        (Language, "zh", "zh"),
        (Language, "pt-BR", "pt-BR"),
        (Language, "zh-Hant", "zh-Hant"),
        (Country, "CN", "CN"),
        (RelativePath, "ping-0911.txt", "ping-0911.txt"),
        (RelativePath, "2026/ping 09.txt", "2026/ping 09.txt"),
        (RelativePath, "截图.png", "截图.png"),
        (RelativePath, "..a/b..", "..a/b.."),
        (Sha256, HASH, HASH),
        (Sha256, HASH.upper(), HASH),  # PowerShell's Get-FileHash prints capitals
        (YesNo, "yes", True),
        (YesNo, "no", False),
    ],
)
def test_accepted(kind: Any, typed: str, expected: object) -> None:  # noqa: ANN401 - a type
    """What may be written, and what becomes of it."""
    assert said(kind, typed) == expected


@pytest.mark.parametrize(
    ("kind", "typed", "rule", "named"),
    [
        (Line, "x" * 501, "text-too-long", {"length": "501", "longest": "500"}),
        (Slug, "Packet Loss", "not-a-slug", {"value": "Packet Loss"}),
        (Slug, "packet--loss", "not-a-slug", {"value": "packet--loss"}),
        (Slug, "-loss", "not-a-slug", {"value": "-loss"}),
        (Slug, "丢包", "not-a-slug", {"value": "丢包"}),
        (ExhibitId, "E0", "not-an-exhibit-id", {"value": "E0"}),
        (ExhibitId, "e1", "not-an-exhibit-id", {"value": "e1"}),
        (ExhibitId, "E01", "not-an-exhibit-id", {"value": "E01"}),
        (ExhibitId, "E1000", "not-an-exhibit-id", {"value": "E1000"}),
        (Language, "EN", "not-a-language", {"value": "EN"}),
        (Language, "eng", "not-a-language", {"value": "eng"}),
        (Country, "China", "not-a-country", {"value": "China"}),
        (Sha256, HASH[:-1], "not-a-sha256", {"value": HASH[:-1]}),
        (Sha256, "g" + HASH[1:], "not-a-sha256", {"value": "g" + HASH[1:]}),
        (YesNo, "true", "unknown-value", {"value": "true", "known": "yes, no", "nearest": ""}),
        (YesNo, "Yes", "unknown-value", {"value": "Yes", "known": "yes, no", "nearest": ""}),
    ],
)
def test_refused(kind: Any, typed: str, rule: str, named: dict[str, str]) -> None:  # noqa: ANN401 - a type
    """What may not, and with which rule."""
    assert said(kind, typed) == Refused(rule, named)


@pytest.mark.parametrize(
    "typed",
    [
        "/etc/passwd",
        "~/x",
        "~root",
        "../x",
        "a/../b",
        "a/./b",
        "a//b",
        "a/",
        ".",
        "..",
        "C:x",
        "C:/x",
        "a\\b",
        "\\\\host\\x",
    ],
)
def test_a_path_never_leaves_its_folder(typed: str) -> None:
    """No way up, no root, no drive, no other kind of slash."""
    assert said(RelativePath, typed) == Refused("path-leaves-folder", {"path": typed})


@pytest.mark.parametrize("kind", [Line, Slug, ExhibitId, Language, Country, RelativePath, Sha256, YesNo])
def test_what_is_not_one_line_of_text(kind: Any) -> None:  # noqa: ANN401 - a type
    """Nothing is missing; a list is a list."""
    assert said(kind, None) == said(kind, "") == said(kind, " \u3000") == Refused("value-missing", {})
    assert said(kind, ["x"]) == Refused("wrong-shape", {"expected": "text", "found": "list"})
    assert said(kind, {}) == Refused("wrong-shape", {"expected": "text", "found": "mapping"})


@pytest.mark.parametrize("typed", ["harbourline ", " harbourline"])
def test_a_blank_around_a_quoted_identifier_is_no_fault(typed: str) -> None:
    """`provider: "harbourline "` means harbourline; a blank that nobody sees is not worth an error without a reason."""
    assert said(Slug, typed) == "harbourline"
