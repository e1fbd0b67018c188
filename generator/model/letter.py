"""Letters: what a kind of letter is made from, and the letter itself."""

from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from generator.model.scalars.amount import Count
from generator.model.scalars.reply_time import WrittenReplyTime
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Line, Slug, YesNo
from generator.model.strict import Strict

Rung = Literal["record", "request", "formal", "final", "escalation", "closing", "news"]
Shape = Literal["paragraph", "lines", "list", "table"]
NOBODY = "none"
"""What `reviewed_by` says of a wording that nobody has read and signed yet."""


class LetterKind(Strict):
    """A kind of letter, in whatever language: `playbook/letters/<kind>/kind.yaml`."""

    name: RunningText = Field(description="As lists and file labels call it / 名称")
    order: Count = Field(description="Its place among letters that are due at once / 排列顺序")
    to: Literal["provider", "customers", "body"] = Field(description="Who reads it / 写给谁")
    rung: Rung = Field(description="How firm it is; `record`, `news`: it asks for nothing / 措辞的强硬程度")
    when: Slug = Field(description="The occasion that makes it due, from generator.facts.occasions / 何时该发")
    after: tuple[Slug, ...] = Field((), description="Kinds that must have gone out before / 须先发出哪些信函")
    instead: tuple[Slug, ...] = Field((), description="Kinds that make it superfluous / 发出哪些信函后不再需要")
    stands_for: Slug | None = Field(
        None, description="Kind that counts as gone out once this one has / 发出后视同已发出的种类"
    )
    repeats: YesNo = Field(False, description="Whether it can go out more than once / 可否多次发出")  # noqa: FBT003 - pydantic's default
    encloses: Literal["all", "new"] = Field(
        "all", description="All exhibits, or those since the last letter / 附全部证据，或仅附上一封信函之后的"
    )
    reply: WrittenReplyTime | None = Field(
        None, description="Time to answer: `7 days`, `5 working days`; the requests' own dates unless given / 答复期限"
    )


class LetterHead(Strict):
    """The front matter of a letter template."""

    subject: Line = Field(description="Subject line, a template / 主题，可用变量")
    required: tuple[Slug, ...] = Field((), description="Elements that no such letter may lack / 必备要素")
    longest: Count | None = Field(None, description="Most words (characters for Chinese) of the body / 正文字数上限")
    reviewed_by: Line | None = Field(
        None,
        description="Who of the company answers for the wording; `none`: nobody yet / 由谁审定措辞，none 为尚无人审定",
    )

    @property
    def unreviewed(self) -> bool:
        """Whether it says that nobody answers for the wording yet; a head that does not say is not doubted."""
        return self.reviewed_by == NOBODY


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """One kind of letter in one language; *body* is a Jinja template that begins on *line* of *path*."""

    kind: str
    language: str
    path: str
    head: LetterHead
    body: str
    line: int


@dataclass(frozen=True, slots=True)
class Block:
    """One element of a letter, by its *role* (`purpose`, `facts`, `requests` …), ready to be set in any format.

    A paragraph has one row of one text; lines and lists have a row each; of a table the first row is its head.
    """

    role: str
    shape: Shape
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter in one language, before it has a format."""

    case: str
    kind: str
    language: str
    subject: str
    blocks: tuple[Block, ...]

    def roles(self) -> tuple[str, ...]:
        """The roles of its elements in order, each once."""
        return tuple(dict.fromkeys(block.role for block in self.blocks))

    def having(self, role: str) -> tuple[Block, ...]:
        """The elements with this *role*."""
        return tuple(block for block in self.blocks if block.role == role)
