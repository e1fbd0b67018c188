"""How, until when and with what a credit has to be claimed."""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.model.clause import Clause
from generator.model.scalars.amount import Count
from generator.model.scalars.refusal import refusal
from generator.model.scalars.span import WrittenSpan
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Country, Line, Slug, YesNo
from generator.model.strict import Strict

Of = Literal["event", "outage-end", "correction", "month-end", "cycle-end", "eligibility"]
Field_ = Literal[
    "subject-words", "times", "region", "service", "logs", "ticket-number", "express-request", "description",
    "attempts", "affected-users", "tracking-id", "account", "address", "justification", "reported-before",
]  # fmt: skip


class Need(Strict):
    """One thing that a claim must have in it."""

    field: Field_ = Field(description="What the generator knows it as / 要素")
    text: Line | None = Field(None, description="Words that must stand there as they are / 必须照写的字句")
    words: RunningText | None = Field(None, description="What the terms ask for, in our own words / 条款要求")


class Window(Clause):
    """From when until when. Exactly one of *within*, *cycle*, *same_month* says when it closes."""

    within: WrittenSpan | None = Field(None, description="As in `30 days` / 期限")
    of: Of = Field("event", description="Counted from what / 起算点")
    cycle: Count | None = Field(None, description="Until the end of the nth billing cycle after it / 其后第几个账期末")
    same_month: YesNo = Field(default=False, description="Only in the month of the outage / 仅限当月")
    opens_after_working_day: Count | None = Field(
        None, description="Not before the nth working day of the next month is over / 次月第几个工作日之后"
    )
    calendar: Country | None = Field(None, description="Whose working days / 何地的工作日")
    ambiguity: RunningText | None = Field(None, description="What the clause leaves open / 条款含糊之处")

    @model_validator(mode="after")
    def _has_calendar(self) -> Self:
        if self.opens_after_working_day is not None and self.calendar is None:
            raise refusal("key-missing", key="calendar")
        return self


class Step(Clause):
    """What has to be done before the claim."""

    words: RunningText
    within: WrittenSpan | None = None
    of: Of = "event"


class EvidenceRule(Clause):
    """Whose records count."""

    kind: Literal["own-logs", "third-party-refused", "provider-records", "provider-confirms"]


class ClaimRule(Clause):
    """The whole procedure."""

    method: RunningText | None = Field(None, description="Where and how / 申请方式")
    channel: Slug | None = Field(None, description="From playbook/phrases/channels.yaml / 渠道")
    only: YesNo = Field(default=False, description="No other channel is accepted / 仅此渠道")
    first: Step | None = Field(None, description="What must come before / 前置步骤")
    window: Window | None = Field(None, description="Not seen unless given / 申请期限，未见则不写")
    needs: tuple[Need, ...] = Field((), description="What a claim must contain / 必备要素")
    evidence: tuple[EvidenceRule, ...] = Field((), description="Whose records count / 以谁的记录为准")
    failure: RunningText | None = Field(None, description="What a late or incomplete claim loses / 逾期或不全的后果")
    answer: RunningText | None = Field(None, description="When and how the provider answers / 服务商如何答复")
