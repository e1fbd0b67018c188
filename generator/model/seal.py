"""A seal: the record of a letter as it was sent, beside the very bytes that went out."""

from collections.abc import Mapping
from dataclasses import dataclass

from pydantic import Field

from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.words import Language, Line, RelativePath, Sha256, Slug
from generator.model.strict import Strict


class Seal(Strict):
    """One letter that went out: `cases/<id>/sent/<label>.yaml`, written by `playbook seal` and never edited."""

    letter: Slug = Field(description="Kind of letter / 信函种类")
    body: Slug | None = Field(None, description="To which body, where it is for one / 收函机构")
    language: Language = Field(description="Language in which it went out / 发出的语言")
    sent: WrittenMoment = Field(description="When / 发出时间")
    by: Slug = Field(description="Role that sent it / 发出人岗位")
    channel: Slug = Field(description="From playbook/phrases/channels.yaml / 渠道")
    reference: Line | None = Field(None, description="The reader's own number / 对方编号（工单号）")
    files: dict[RelativePath, Sha256] = Field(min_length=1, description="SHA-256 by file name / 各文件的 SHA-256")


@dataclass(frozen=True, slots=True)
class SealedLetter:
    """A *seal* that holds, with its *name* (`01-first-complaint`) and its files' bytes by format (`txt`, `pdf`)."""

    name: str
    seal: Seal
    contents: Mapping[str, bytes]

    @property
    def text(self) -> str | None:
        """The letter as plain text, where that was sealed."""
        content = self.contents.get("txt")
        return None if content is None else content.decode("utf-8", "replace")
