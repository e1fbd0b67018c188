from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from generator.texts.mailto import LONGEST, mailto

HOSTILE = "a&b=c?d#e%0D%0ABcc: x@y.example\r\n\"<>' 中文 😀"


@pytest.mark.parametrize("size", [1, 200, 5_000])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_link_is_never_longer_than_clients_take(size: int, language: str) -> None:
    """Whatever the letter's length; what is left out is said."""
    body = "\n\n".join([{"en": "A sentence. ", "zh": "一句话。"}[language] * 4] * size)
    link = mailto("a@b.example", "s", body, "The rest is attached.")
    assert len(link) <= LONGEST
    said = parse_qs(urlsplit(link).query, strict_parsing=True)["body"][0].replace("\r\n", "\n")
    assert said == body or said.endswith("\n\nThe rest is attached.")
    assert body.startswith(said.removesuffix("\n\nThe rest is attached."))


def test_no_text_makes_a_header() -> None:
    """Subject and body come out as they went in; the link has these two fields and no other."""
    link = mailto("a@b.example", HOSTILE, HOSTILE, "r")
    parts = urlsplit(link)
    fields = [part.partition("=") for part in parts.query.split("&")]
    assert (parts.scheme, parts.path, parts.fragment) == ("mailto", "a@b.example", "")
    assert [name for name, _, _ in fields] == ["subject", "body"]
    assert unquote(fields[0][2]).replace("\r\n", "\n") == HOSTILE.replace("\r\n", "\n")
