"""Words and forms that a formal letter avoids, in one language, with the reason and a better wording."""

import re
from typing import Annotated, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Line, Slug
from generator.model.strict import Strict

LONGEST_PATTERN = 4_000


def _pattern(value: object) -> "re.Pattern[str]":
    """*value* as a regular expression of Python's `re`, small and capital letters alike."""
    text = as_text(value)
    if len(text) > LONGEST_PATTERN:
        raise refusal("text-too-long", length=len(text), longest=LONGEST_PATTERN)
    try:
        return re.compile(text, re.IGNORECASE)
    except re.error as error:
        raise refusal("not-a-pattern", value=text[:80], reason=str(error)) from None


Pattern = Annotated[re.Pattern[str], PlainValidator(_pattern), WithJsonSchema({"type": "string"})]


class ToneRule(Strict):
    """One group of words; `unless` excuses a hit in a sentence that it is found in, as a date does a vague time."""

    severity: Literal["error", "warning"] = Field(description="Whether a letter may go out with it / 严重程度")
    why: RunningText = Field(description="Why a letter avoids it / 理由")
    better: RunningText = Field(description="What to write instead / 更好的写法")
    match: Pattern = Field(description="What is found, a regular expression / 匹配的词句")
    case: Literal["any", "exact"] = Field("any", description="`exact`: capitals matter / 是否区分大小写")
    unless: Pattern | None = Field(None, description="What excuses it in the same sentence / 同句中的豁免条件")
    bad: tuple[Line, ...] = Field(min_length=1, description="Sentences in which it is found / 会被指出的句子")
    good: tuple[Line, ...] = Field(min_length=1, description="Sentences in which it is not / 不会被指出的句子")


class ToneBook(Strict):
    """`playbook/tone/<language>.yaml`: the words that are excused, and the rules by id."""

    excused: tuple[Line, ...] = Field((), description="Technical words that contain a hit / 含有命中词的专业词语")
    rules: dict[Slug, ToneRule]
