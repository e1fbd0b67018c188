"""A case: what one complaint is about, as its author records it."""

from datetime import tzinfo

from pydantic import Field

from generator.model.aftermath import CustomerNotice, Escalation, Outcome, Verification
from generator.model.exhibit import Exhibit
from generator.model.incident import Exhibits, Incident
from generator.model.leaving import Leaving
from generator.model.log import Entry
from generator.model.request import Request
from generator.model.scalars.day import Day
from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Language, Line, Slug, YesNo
from generator.model.scalars.zone import Zone
from generator.model.service import Service
from generator.model.strict import Strict


class Elsewhere(Strict):
    """Whether something lives on if the provider suspends the account, as seen on a day."""

    elsewhere: YesNo = Field(description="`yes`: it does not depend on this provider / 是否不依赖该服务商")
    on: Day = Field(description="When we looked / 核实日期")
    note: Line | None = Field(None, description="Where it is, what was tried / 存放在哪里、如何验证")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Safeguards(Strict):
    """What the company did to be safe before it complains."""

    backup_at: WrittenMoment | None = Field(
        None, description="When the last backup was made and tried / 最近一次备份并验证的时间"
    )
    backup: Elsewhere | None = Field(
        None,
        description="Whether a backup lies with another company and was restored once / 备份是否在别处并恢复过",
    )
    domains: Elsewhere | None = Field(None, description="Whether the domains are elsewhere / 域名是否在别家注册")
    dns: Elsewhere | None = Field(None, description="Whether the DNS records are elsewhere / 域名解析是否在别家")
    mail: Elsewhere | None = Field(None, description="Whether a mailbox is elsewhere / 是否有不依赖该服务商的邮箱")


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
    verifications: tuple[Verification, ...] = Field((), description="Promises that we looked after / 对承诺的核实")
    leaving: Leaving | None = Field(None, description="That we mean to end the contract / 我方拟终止合同")
    escalations: tuple[Escalation, ...] = Field((), description="Platforms and bodies asked for help / 升级反映")
    customers: tuple[CustomerNotice, ...] = Field((), description="What our own customers were told / 对客户的通知")
    outcomes: tuple[Outcome, ...] = Field((), description="How it ended, and whether it was reopened / 结果")
    safeguards: Safeguards = Field(Safeguards.model_construct(), description="Backups and the like / 自保措施")

    @property
    def request_ids(self) -> tuple[str, ...]:
        """The ids of the requests in order: as given, else `R1`, `R2` … by their place."""
        return tuple(request.id or f"R{n}" for n, request in enumerate(self.requests, 1))

    def log_in_order(self, zone: tzinfo | None) -> list[tuple[int, Entry]]:
        """The entries in order of time, each with its place in the file, from 0; nothing where no zone is known."""
        if zone is None and any(entry.at.offset is None for entry in self.log):
            return []
        return sorted(enumerate(self.log), key=lambda one: one[1].at.instant(zone))

    @property
    def commitment_ids(self) -> tuple[str, ...]:
        """The ids of what the provider has bound itself to: promises, and offers that an entry accepts."""
        accepted = {one for entry in self.log for one in entry.accepts}
        promised = [promise.id for entry in self.log for promise in entry.promises]
        return (*promised, *(offer.id for entry in self.log for offer in entry.offers if offer.id in accepted))
