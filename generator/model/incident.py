"""What happened: outages, single events, charges, and what they did to the company."""

from pydantic import Field

from generator.model.scalars.amount import Amount, Count, Percent
from generator.model.scalars.day import Day
from generator.model.scalars.measured import WrittenMeasure
from generator.model.scalars.moment import End, WrittenMoment
from generator.model.scalars.text import Name, RunningText
from generator.model.scalars.words import ExhibitId, Line, Slug
from generator.model.strict import Strict

Exhibits = tuple[ExhibitId, ...]


class Outage(Strict):
    """One stretch in which the service was down or disturbed: from *start* up to, not including, *end*."""

    start: WrittenMoment = Field(description="When it began / 开始时间，如 2026-11-10 09:12")
    end: End = Field(description="When it was over, or `ongoing` / 恢复时间；尚未恢复写 ongoing")
    symptom: Slug | None = Field(None, description="What was seen, from playbook/phrases/symptoms.yaml / 现象")
    loss: Percent | None = Field(None, description="Share of packets lost / 丢包率")
    measured: WrittenMeasure | None = Field(
        None, description="Another figure of the symptom, as in `850 ms`, `42 %` / 其他测得的数值"
    )
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")
    service: Line | None = Field(
        None, description="Id of the service, if it is one of `services` / 涉及 services 中的哪一项服务"
    )


class Maintenance(Strict):
    """Work that the provider announced."""

    start: WrittenMoment = Field(description="When it was to begin / 开始时间")
    end: WrittenMoment = Field(description="When it was to be over / 结束时间")
    announced: WrittenMoment | None = Field(None, description="When it was announced / 通知时间")


class Reported(Strict):
    """An outage as the provider's own records have it: a status page, an incident notice."""

    start: WrittenMoment = Field(description="When it began, as they say / 对方所称的开始时间")
    end: WrittenMoment = Field(description="When it was over, as they say / 对方所称的结束时间")
    exhibits: Exhibits = Field((), description="Where it is written / 对应证据")


class Event(Strict):
    """One thing that happened at a moment, and that neither an outage nor a charge says: data gone, a port blocked."""

    at: WrittenMoment = Field(description="When it was seen / 何时发现")
    kind: Slug = Field(description="From playbook/phrases/events.yaml / 事件类别")
    found: Name | None = Field(None, description="What was found: what is gone, where it runs … / 实际情况")
    expected: Name | None = Field(None, description="What had been agreed instead / 约定情况")
    count: Count | None = Field(None, description="How many / 数量")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Charge(Strict):
    """One sum that the provider took or asked for, and that the company disputes."""

    invoice: Line = Field(description="Invoice number / 账单编号")
    on: Day = Field(description="Date of the invoice / 账单日期")
    amount: Amount = Field(description="As in `39.90 USD` / 金额")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Cancellation(Strict):
    """The company's notice that ended the service."""

    on: Day = Field(description="When we gave notice / 申请终止的日期")
    effective: Day = Field(description="The last day of the service / 服务的最后一日")
    reference: Line | None = Field(None, description="The provider's number for it / 对方编号")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Impact(Strict):
    """What it did to the company, counted."""

    kind: Slug = Field(description="From playbook/phrases/impacts.yaml / 影响类别")
    count: Count | None = Field(None, description="How many / 数量")
    amount: Amount | None = Field(None, description="How much / 金额")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Incident(Strict):
    """What happened."""

    kind: Slug = Field(description="From playbook/phrases/kinds.yaml: outage, packet-loss, billing … / 事由类别")
    what: RunningText | None = Field(None, description="What happened, in one or two sentences / 经过")
    outages: tuple[Outage, ...] = Field((), description="When it was down or disturbed / 中断或异常时段")
    maintenance: tuple[Maintenance, ...] = Field((), description="Work that the provider announced / 已通知的维护")
    reported: tuple[Reported, ...] = Field((), description="What the provider's own records say / 对方自己的记录")
    events: tuple[Event, ...] = Field((), description="Single events: data gone, account suspended … / 单个事件")
    charges: tuple[Charge, ...] = Field((), description="Sums in dispute / 有争议的扣费")
    cancellation: Cancellation | None = Field(None, description="Our notice that ended the service / 我方的终止申请")
    impact: tuple[Impact, ...] = Field((), description="What it did to us / 影响")

    def proofs(self) -> list[Exhibits]:
        """For each fact the exhibits that prove it; an empty one where nothing does."""
        proved = [fact.exhibits for fact in self.outages] + [fact.exhibits for fact in self.events]
        proved += [fact.exhibits for fact in self.charges] + [fact.exhibits for fact in self.impact]
        return proved + ([self.cancellation.exhibits] if self.cancellation else [])
