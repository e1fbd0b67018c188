"""A provider: what it promised, how it is reached, and where that is written."""

from typing import Literal

from pydantic import Field

from generator.model.clause import Remark
from generator.model.scalars.amount import Amount, Count
from generator.model.scalars.text import RunningText, Text
from generator.model.scalars.words import Country, Language, Line, Slug
from generator.model.scalars.zone import Zone
from generator.model.strict import Strict
from generator.model.terms import Terms


class Source(Strict):
    """Where a fact about the provider was read."""

    url: Line = Field(description="Address of the page / 网址")
    seen: Line = Field(description="When, and in which version; `undated` where unknown / 何时看到、何版本")
    kind: Literal["primary", "copy", "secondary", "fictional"] = Field(
        description="The provider's own page, a copy of it, or somebody's word / 来源性质"
    )


class Liability(Strict):
    """What the provider answers for at most, and what it does not answer for at all."""

    caps: tuple[Remark, ...] = Field((), description="Most that it pays / 责任上限")
    excluded: tuple[Remark, ...] = Field((), description="Losses that it excludes / 排除的损失")


class Retaliation(Remark):
    """A charge or a loss of rights that a customer risks by claiming or charging back."""

    amount: Amount | None = Field(None, description="The charge, where one is printed / 费用")


class Channel(Strict):
    """One way to reach the provider."""

    kind: Slug = Field(description="From playbook/phrases/channels.yaml / 渠道类别")
    at: Line = Field(description="Address, number or page / 地址、号码或网址")
    limit: Count | None = Field(None, description="Characters that one message may have / 字数上限")
    hours: RunningText | None = Field(None, description="When it is answered / 服务时间")
    note: RunningText | None = None


class Provider(Strict):
    """One provider; its id is its file's name."""

    name: RunningText = Field(description="As people call it / 通称")
    legal_name: RunningText | None = Field(None, description="As the contract calls it / 合同主体")
    country: Country | None = None
    letter_language: Language = Field(description="The language it reads / 对方使用的语言")
    status: Literal["confirmed", "partial", "unconfirmed", "not_found", "fictional"] = Field(
        description="How sure these facts are / 核实状态"
    )
    address: RunningText | None = None
    department: RunningText | None = Field(None, description="To whom letters go / 收件部门")
    time_zone: Zone | None = Field(None, description="Zone in which it counts its months / 统计周期所用时区")
    terms: tuple[Terms, ...] = Field((), description="What it promises, scope by scope / 承诺，逐个范围")
    liability: Liability | None = Field(None, description="What it answers for / 责任限制")
    retaliation: tuple[Retaliation, ...] = Field((), description="What claiming can cost / 对投诉方不利的条款")
    unconfirmed: tuple[RunningText, ...] = Field((), description="What nobody confirmed / 尚未核实的事项")
    channels: tuple[Channel, ...] = ()
    sources: tuple[Source, ...] = ()
    note: RunningText | None = Field(None, description="What else to know / 备注")

    @property
    def contract_name(self) -> Text:
        """The name for letters: as the contract calls it, else as people do."""
        return self.legal_name or self.name
