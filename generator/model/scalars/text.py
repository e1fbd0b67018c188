"""Running text, in one language or several."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, ValidationInfo, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal, shape

ANY = "*"
"""The language of a name that is the same in all: `Standard 4C8G`."""
LONGEST = 12_000
"""Characters of one text; a letter on one page has about 2 500."""
LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Z][A-Za-z]{1,3})?")
"""A language by its ISO 639-1 code, with a script or country where that matters: `zh`, `pt-BR`, `zh-Hant`."""
_HAN = r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]"
_BETWEEN_HAN = re.compile(rf"(?<={_HAN})\s+(?={_HAN})")


@dataclass(frozen=True, slots=True)
class Text:
    """What was written, by language; never empty."""

    by_language: tuple[tuple[str, str], ...]

    def __contains__(self, language: str) -> bool:
        """Whether it is written in *language*."""
        return self.get(language) is not None

    def get(self, language: str) -> str | None:
        """The text in *language*; None where it is not written in it."""
        for own, text in self.by_language:
            if own in (language, ANY):
                return text
        return None

    def nearest(self, language: str) -> tuple[str, str]:
        """The text in *language*, else in English, else in the first language it has; with that language.

        For names and for pages; running text of a letter is never in another language than the letter.
        """
        for wanted in ((language, ANY), ("en",)):
            for own, text in self.by_language:
                if own in wanted:
                    return own, text
        return self.by_language[0]


def as_running_text(value: object, info: ValidationInfo) -> Text:
    """*value* as text: a mapping of languages, or plain text in the working language of the case."""
    if isinstance(value, dict):
        if not value:
            raise refusal("value-missing")
        return Text(tuple((_key(key, text), _said(text, (key,))) for key, text in value.items()))
    working = (info.context or {}).get("language", "zh")
    if isinstance(value, list):
        raise refusal("wrong-shape", expected="text", found=shape(value))
    return Text(((working, _said(value, ())),))


def as_name(value: object, info: ValidationInfo) -> Text:
    """*value* as a name: a plain one without Han characters belongs to every language."""
    text = as_running_text(value, info)
    plain = isinstance(value, str) and not re.search(_HAN, value)
    return Text(((ANY, text.by_language[0][1]),)) if plain else text


def _key(key: str, text: object) -> str:
    if text is None and not LANGUAGE.fullmatch(key):
        raise refusal("comma-cuts-value", (key,), on_key=True, key=key[:80])
    if not LANGUAGE.fullmatch(key):
        raise refusal("not-a-language", (key,), on_key=True, value=key[:80])
    return key


def _said(value: object, at: tuple[str, ...]) -> str:
    if value is None:
        raise refusal("value-missing", at)
    if not isinstance(value, str):
        raise refusal("wrong-shape", at, expected="text", found=shape(value))
    if len(value) > LONGEST:
        raise refusal("text-too-long", at, length=len(value), longest=LONGEST)
    if not value.strip(" \t\r\n　"):
        raise refusal("value-missing", at)
    return joined(as_text(value))


def joined(text: str) -> str:
    """*text* with each paragraph on one line; paragraphs stay apart by a blank line.

    Why: YAML folds lines with a blank, which Chinese does not have between words.
    """
    if "\n" not in text:
        return _one_line(text)
    paragraphs = (re.sub(r"[ \t\r]*\n[ \t]*", "\n", p).strip() for p in re.split(r"\n\s*\n", text))
    return "\n\n".join(_one_line(p) for p in paragraphs if p)


def _one_line(paragraph: str) -> str:
    return " ".join(_BETWEEN_HAN.sub("", paragraph).split())


_SCHEMA = WithJsonSchema(
    {
        "anyOf": [
            {"type": "string", "minLength": 1},
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": f"^{LANGUAGE.pattern}$"},
                "additionalProperties": {"type": "string", "minLength": 1},
            },
        ]
    }
)
RunningText = Annotated[Text, PlainValidator(as_running_text), _SCHEMA]
Name = Annotated[Text, PlainValidator(as_name), _SCHEMA]
