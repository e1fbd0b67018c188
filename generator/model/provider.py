"""A provider: what it promised, how it is reached, and where that is written."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.amount import Count, Percent
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Country, Language, Line, Slug
from generator.model.strict import Strict


class Source(Strict):
    """Where a fact about the provider was read."""

    url: Line = Field(description="Address of the page / 网址")
    seen: Line = Field(description="When, and in which version; `undated` where unknown / 何时看到、何版本")
    kind: Literal["primary", "copy", "secondary", "fictional"] = Field(
        description="The provider's own page, a copy of it, or somebody's word / 来源性质"
    )


class Promise(Strict):
    """What the provider promises about being up."""

    uptime: Percent = Field(description="Promised availability / 承诺可用性")
    per: Line = Field(description="Measuring period, as in `calendar month` / 统计周期")
    clause: RunningText = Field(description="Where it stands / 条款")
    credit: RunningText | None = Field(
        None, description="What it pays when the promise is missed, in its own words / 赔付规则"
    )
    claim: RunningText | None = Field(None, description="How and until when to claim / 申请方式与期限")


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
    legal_name: RunningText = Field(description="As the contract calls it / 合同主体")
    country: Country
    letter_language: Language = Field(description="The language it reads / 对方使用的语言")
    status: Literal["confirmed", "partial", "unconfirmed", "not_found", "fictional"] = Field(
        description="How sure these facts are / 核实状态"
    )
    address: RunningText | None = None
    department: RunningText | None = Field(None, description="To whom letters go / 收件部门")
    promise: Promise | None = None
    channels: tuple[Channel, ...] = ()
    sources: tuple[Source, ...] = ()
