"""A stretch of days as people write it: `14 days`, `5 working days`."""

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal

_PATTERN = r"([1-9][0-9]{0,2}) (working )?days?"
_FORM = re.compile(_PATTERN)


@dataclass(frozen=True, slots=True)
class ReplyTime:
    """So many *days*: calendar days, or working days of a calendar that stands elsewhere."""

    days: int
    working: bool = False

    def __str__(self) -> str:
        """`14 days`, as people write it."""
        return f"{self.days} {'working ' if self.working else ''}day{'' if self.days == 1 else 's'}"


def as_reply_time(value: object) -> ReplyTime:
    """The stretch that *value* names."""
    text = as_text(value)
    match = _FORM.fullmatch(text)
    if match is None:
        raise refusal("not-a-reply-time", value=text[:80])
    return ReplyTime(int(match[1]), bool(match[2]))


WrittenReplyTime = Annotated[
    ReplyTime,
    PlainValidator(as_reply_time),
    WithJsonSchema({"type": "string", "pattern": f"^{_PATTERN}$", "examples": ["14 days", "5 working days"]}),
]
