"""Over which time, and how, a provider counts what was down. All of it the provider's own way, as data."""

from typing import Literal

from pydantic import Field

from generator.model.clause import Clause
from generator.model.scalars.amount import Percent
from generator.model.scalars.span import FixedSpan, WrittenSpan
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Slug
from generator.model.strict import Strict

Per = Literal["calendar-month", "billing-cycle", "service-month", "service-year", "year-before-claim"]
Starts = Literal["failure", "effect", "ticket", "validation", "notice-or-detection"]


class Promise(Clause):
    """The availability that is promised."""

    uptime: Percent | None = Field(None, description="Promised availability / 承诺可用性")
    allowance: FixedSpan | None = Field(
        None,
        description="Downtime that the text itself allows in a period, where it says so: contract beats arithmetic"
        " / 条款自行写明的允许中断时长",
    )


class Measured(Clause):
    """The measuring period and what the percentage is of."""

    per: Per = Field(description="Measuring period / 统计周期")
    part: Literal["cut", "whole"] | None = Field(
        None,
        description="A first or last period: `cut` to its days, or `whole` / 首尾不足一期按实际天数或按整期",
    )
    month: FixedSpan | None = Field(
        None, description="Length of a month where it is fixed, as in `730 hours` / 固定的月长"
    )


class Rounding(Strict):
    """How the length of one outage is rounded."""

    way: Literal["up", "down", "nearest"]
    to: FixedSpan = Field(description="As in `1 minute` / 取整单位")


class Counting(Clause):
    """What counts as down, from when, and to which grain."""

    granularity: FixedSpan | None = Field(None, description="Unit in which it is counted / 计量单位")
    interval: FixedSpan | None = Field(None, description="Intervals of the clock in which it is counted / 按固定时段计")
    part_of_interval: Literal["counts", "dropped"] = Field(
        "dropped", description="An interval that was down only in part / 仅部分中断的时段"
    )
    more_than: FixedSpan | None = Field(None, description="Only outages longer than this count / 超过此时长才计")
    at_least: FixedSpan | None = Field(None, description="Only outages at least this long count / 至少此时长才计")
    rounding: Rounding | None = Field(None, description="How each outage is rounded / 每次中断的取整")
    starts: Starts | None = Field(None, description="What begins the clock; the failure unless given / 何时起算")
    counts: RunningText | None = Field(None, description="What counts as down / 何谓不可用")
    not_counted: tuple[RunningText, ...] = Field((), description="What does not / 不计入的情形")
    symptoms: tuple[Slug, ...] = Field(
        ("unreachable",),
        description="Which symptoms of an outage count, from playbook/phrases/symptoms.yaml / 计入的现象",
    )
    loss_over: Percent | None = Field(None, description="Packet loss counts above this share / 丢包率超过多少才计")


class Maintenance(Clause):
    """Announced work that does not count as down."""

    notice: WrittenSpan | None = Field(None, description="How long before it must be announced / 须提前多久通知")
