"""What becomes of a complaint: promises verified, bodies asked, customers told, the outcome."""

from typing import Literal

from pydantic import Field

from generator.model.incident import Exhibits
from generator.model.scalars.amount import Amount
from generator.model.scalars.day import Day
from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import BodyId, CommitmentId, Line, Slug, YesNo
from generator.model.strict import Strict

Result = Literal["resolved", "partly", "failed", "withdrawn", "reopened"]


class Verification(Strict):
    """Whether a promise was kept, seen by us (M14)."""

    promise: CommitmentId = Field(description="Which promise or accepted offer / 哪项承诺（或已接受的方案）")
    on: Day = Field(description="When we looked / 核实日期")
    kept: YesNo = Field(description="`yes` or `no` / 是否兑现")
    note: RunningText | None = Field(None, description="What was seen / 核实情况")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Escalation(Strict):
    """The complaint taken to a platform or body (M18)."""

    body: BodyId = Field(description="From playbook/bodies: its file's name / 机构代号，即 playbook/bodies 中的文件名")
    on: Day = Field(description="When it was submitted / 提交日期")
    reference: Line | None = Field(None, description="The body's own number / 对方受理编号")
    closed: Day | None = Field(None, description="When the body was done with it / 办结日期")
    result: RunningText | None = Field(None, description="What came of it / 结果")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class CustomerNotice(Strict):
    """One message to the company's own customers (M20)."""

    at: WrittenMoment = Field(description="When it went out / 发出时间")
    stage: Literal["first", "update", "resolved", "setback"] = Field(
        description="First word, update, over, or gone badly / 首次通知、进展、恢复、未能如愿"
    )
    channel: Slug = Field(description="From playbook/phrases/channels.yaml / 渠道")
    next: WrittenMoment | None = Field(None, description="When the next word was promised / 承诺的下次更新时间")
    exhibits: Exhibits = Field((), description="What proves it / 对应证据")


class Outcome(Strict):
    """How the complaint ended, or that it was opened again (M19)."""

    on: Day = Field(description="When / 日期")
    result: Result = Field(description="resolved, partly, failed, withdrawn, or reopened / 结果")
    reason: RunningText | None = Field(None, description="Why; a withdrawal says it / 原因，撤回须写明")
    credited: Amount | None = Field(None, description="The sum that really arrived / 实际到账金额")
    credited_on: Day | None = Field(None, description="When it arrived / 到账日期")
    lesson: RunningText | None = Field(None, description="What we do differently next time / 经验教训")
