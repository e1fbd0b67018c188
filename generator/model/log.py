"""The log: every communication about the complaint, and what it raised, answered, offered and promised."""

from typing import Literal

from pydantic import Field

from generator.model.incident import Exhibits
from generator.model.scalars.amount import Amount
from generator.model.scalars.day import Day
from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.text import Name, RunningText
from generator.model.scalars.words import Line, OfferId, PromiseId, RequestId, Slug
from generator.model.strict import Strict

Treatment = Literal["answered", "partly", "ignored", "refused", "impossible", "promised"]
"""What a message of the provider did with a request."""


class Offer(Strict):
    """Something that the provider offers; ours to accept or to decline."""

    id: OfferId = Field(description="O1, O2 … / 方案编号")
    request: RequestId | None = Field(None, description="The request that it meets / 针对哪项请求")
    remedy: Slug | None = Field(None, description="From playbook/phrases/remedies.yaml / 方案类别")
    amount: Amount | None = Field(None, description="How much / 金额")
    text: RunningText | None = Field(None, description="What exactly, with its conditions / 内容与条件")
    by: Day | None = Field(None, description="By when it would be carried out / 何时兑现")
    until: Day | None = Field(None, description="Last day to accept it / 何日前须答复")


class Promise(Strict):
    """Something that the provider says it will do."""

    id: PromiseId = Field(description="P1, P2 … / 承诺编号")
    request: RequestId | None = Field(None, description="The request that it meets / 针对哪项请求")
    remedy: Slug | None = Field(None, description="From playbook/phrases/remedies.yaml / 承诺类别")
    text: RunningText | None = Field(None, description="What exactly / 内容")
    by: Day | None = Field(None, description="The day that was promised / 承诺的日期")
    verify: RunningText | None = Field(None, description="How we shall see whether it was done / 如何核实")


class Entry(Strict):
    """One communication with the provider (M5): when, where, what was raised, how it was answered."""

    at: WrittenMoment = Field(description="When / 时间")
    direction: Literal["out", "in"] = Field(description="`out`: from us, `in`: to us / 我方发出 out，对方来信 in")
    channel: Slug = Field(description="From playbook/phrases/channels.yaml: ticket, email, phone … / 渠道")
    place: RunningText | None = Field(None, description="Where, for calls and meetings / 地点（电话、会面）")
    with_: Name | None = Field(None, alias="with", description="With whom: the role, never a name / 对方岗位，不写姓名")
    reference: Line | None = Field(None, description="The provider's number / 对方编号（工单号）")
    summary: RunningText | None = Field(None, description="What was said / 内容")
    quote: Line | None = Field(None, description="The provider's own words, verbatim / 对方原话，照录")
    letter: Slug | None = Field(None, description="The kind of letter that it carried / 随附的信函种类")
    raises: tuple[RequestId, ...] = Field((), description="The requests that it raises: [R1, R2] / 提出了哪几项请求")
    answers: dict[RequestId, Treatment] = Field(
        {}, description="What it does with our requests: {R1: promised, R2: ignored} / 对各项请求的答复"
    )
    offers: tuple[Offer, ...] = Field((), description="What it offers / 提出的方案")
    accepts: tuple[OfferId, ...] = Field((), description="Offers that we accept / 我方接受的方案")
    declines: tuple[OfferId, ...] = Field((), description="Offers that we decline / 我方不接受的方案")
    promises: tuple[Promise, ...] = Field((), description="What it promises / 作出的承诺")
    extends: Day | None = Field(None, description="A later day for the reply, granted by us / 我方同意延至哪一天答复")
    correction_of: WrittenMoment | None = Field(
        None, description="The time of an earlier entry that this one corrects / 更正哪一条记录（写其时间）"
    )
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")
