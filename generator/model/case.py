"""A case: what one complaint is about, as its author records it."""

from typing import Literal

from pydantic import Field

from generator.model.exhibit import Exhibit
from generator.model.scalars.amount import Amount, Count, Percent, WrittenFee
from generator.model.scalars.day import Day
from generator.model.scalars.moment import End, WrittenMoment
from generator.model.scalars.text import Name, RunningText
from generator.model.scalars.words import ExhibitId, Language, Line, Slug
from generator.model.scalars.zone import Zone
from generator.model.strict import Strict

Exhibits = tuple[ExhibitId, ...]


class Service(Strict):
    """What the company rents, as the provider knows it."""

    id: Line = Field(description="The provider's id of the service, as it stands on the invoice / 服务编号，与账单一致")
    fee: WrittenFee = Field(description="What it costs, as in `39.90 USD per month` / 费用")
    plan: Name | None = Field(None, description="The plan's name / 套餐")
    region: Name | None = Field(None, description="Region or data centre / 地域或机房")
    address: Line | None = Field(None, description="IP address or host name / IP 地址或主机名")
    account: Line | None = Field(None, description="Our account with the provider / 账户")
    contract: Line | None = Field(None, description="Order or contract number / 订单或合同编号")
    since: Day | None = Field(None, description="First day of the service / 起租日")
    until: Day | None = Field(None, description="Last day of the service / 服务的最后一日")
    scope: Slug | None = Field(
        None, description="Scope of the provider's terms; the first that fits one server unless given / 适用的承诺范围"
    )
    cycle_day: Count | None = Field(
        None, description="Day of the month on which a billing cycle begins; the first unless given / 账期起始日"
    )


class Outage(Strict):
    """One stretch in which the service was down or disturbed: from *start* up to, not including, *end*."""

    start: WrittenMoment = Field(description="When it began / 开始时间，如 2026-11-10 09:12")
    end: End = Field(description="When it was over, or `ongoing` / 恢复时间；尚未恢复写 ongoing")
    symptom: Slug | None = Field(None, description="What was seen, from playbook/phrases/symptoms.yaml / 现象")
    loss: Percent | None = Field(None, description="Share of packets lost / 丢包率")
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
    charges: tuple[Charge, ...] = Field((), description="Sums in dispute / 有争议的扣费")
    cancellation: Cancellation | None = Field(None, description="Our notice that ended the service / 我方的终止申请")
    impact: tuple[Impact, ...] = Field((), description="What it did to us / 影响")


class Entry(Strict):
    """One communication with the provider."""

    at: WrittenMoment = Field(description="When / 时间")
    direction: Literal["out", "in"] = Field(description="`out`: from us, `in`: to us / 我方发出 out，对方来信 in")
    channel: Slug = Field(description="From playbook/phrases/channels.yaml: ticket, email, phone … / 渠道")
    place: RunningText | None = Field(None, description="Where, for calls and meetings / 地点（电话、会面）")
    with_: Line | None = Field(None, alias="with", description="With whom: the role, never a name / 对方岗位，不写姓名")
    reference: Line | None = Field(None, description="The provider's number / 对方编号（工单号）")
    summary: RunningText | None = Field(None, description="What was said / 内容")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Request(Strict):
    """One thing that the provider is asked to do."""

    remedy: Slug = Field(description="From playbook/phrases/remedies.yaml / 请求事项")
    by: Day | None = Field(None, description="By when / 期限")
    amount: Amount | None = Field(None, description="How much; a refund takes the disputed charges unless given / 金额")
    text: RunningText | None = Field(None, description="More to say about it / 补充说明")
    alternative: Slug | None = Field(None, description="A remedy that we would also accept / 可接受的替代方案")


class Safeguards(Strict):
    """What the company did to be safe before it complains."""

    backup_at: WrittenMoment | None = Field(
        None, description="When the last backup was made and tried / 最近一次备份并验证的时间"
    )


class Case(Strict):
    """One complaint. Its id is its folder's name, final from the start, and our reference in letters."""

    provider: Slug = Field(description="File name in playbook/providers / 服务商")
    service: Service
    incident: Incident
    services: tuple[Service, ...] = Field((), description="Further services that were hit / 同时受影响的其他服务")
    title: RunningText | None = Field(None, description="A short name for lists / 标题")
    owner: Slug | None = Field(None, description="Role in playbook/company.yaml that signs / 负责人岗位")
    language: Language | None = Field(
        None, description="Language of plain texts; the company's unless given / 正文语言"
    )
    letter_language: Language | None = Field(
        None, description="Language of the letters; the provider's unless given / 信函语言"
    )
    time_zone: Zone | None = Field(None, description="Zone of times without offset; the company's unless given / 时区")
    evidence: tuple[Exhibit, ...] = Field((), description="Exhibits E1, E2 … / 证据")
    log: tuple[Entry, ...] = Field((), description="Every communication, in order / 往来记录")
    requests: tuple[Request, ...] = Field((), description="What the provider is to do, by when / 请求")
    safeguards: Safeguards = Field(
        Safeguards.model_construct(backup_at=None), description="Backups and the like / 自保措施"
    )
