"""What a provider gives when it misses its promise: one shape, its base, its limits."""

from typing import Literal, Self

from pydantic import Field, model_validator

from generator.model.clause import Clause
from generator.model.scalars.amount import Amount, Count, Percent
from generator.model.scalars.refusal import refusal
from generator.model.scalars.span import Beyond, FixedSpan, WrittenSpan
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import YesNo
from generator.model.strict import Strict

BaseKind = Literal[
    "service-fee", "region-charges", "fleet-charges", "cores-and-memory", "cash-paid", "list-price",
    "thirty-days-before", "next-renewal", "affected-parts", "first-month",
]  # fmt: skip


class Gift(Strict):
    """What is given: a share of the base, or time (`12 hours`, `1 month`) at the rate of the service."""

    percent: Percent | None = Field(None, description="Share of the base / 基数的百分比")
    time: WrittenSpan | None = Field(None, description="Time of the service / 服务时间")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if (self.percent is None) == (self.time is None):
            raise refusal("key-missing", key="percent")
        return self


class Tier(Gift):
    """One step of a table by availability; ends as printed, a missing one is open."""

    from_: Percent | None = Field(None, alias="from", description="This availability and above / 含此值及以上")
    above: Percent | None = Field(None, description="Above this / 高于此值")
    below: Percent | None = Field(None, description="Below this / 低于此值")
    at_most: Percent | None = Field(None, description="This and below / 含此值及以下")


class Band(Gift):
    """One step of a table by the length of an outage."""

    from_: FixedSpan | None = Field(None, alias="from", description="This length and longer / 含此时长及以上")
    below: FixedSpan | None = Field(None, description="Shorter than this / 短于此时长")


class LostTime(Strict):
    """The charge of the lost time, once or several times."""

    times: Count = Field(1, description="How many times / 倍数")
    of: Literal["rate", "share"] = Field(
        "rate",
        description="The hourly rate of the time lost, or the share of the period that was lost / 按小时费率或按占比",
    )
    beyond: Beyond | None = Field(None, description="Only the time beyond the promise, or beyond this / 仅计超出部分")
    whole_multiplier: YesNo = Field(
        default=False, description="The multiplier is cut to a whole number first / 倍数先取整"
    )


class PerUnit(Gift):
    """So much for each unit of time."""

    unit: FixedSpan = Field(description="As in `30 minutes` / 每多少时间")
    part: Literal["counts", "dropped", "exact"] = Field(
        "dropped", description="A unit that is not full: counts as one, does not, or in proportion / 不足一个单位时"
    )
    beyond: Beyond | None = Field(None, description="Counted from zero unless given / 仅计超出部分")
    each: Literal["outage", "period"] = Field("outage", description="Of what the units are counted / 按每次或按整期计")


class ClockHours(Strict):
    """Hours of the clock that are not charged."""

    more_than: FixedSpan = Field(description="Down for longer than this in the hour / 该小时内中断超过多久")


class Discretionary(Strict):
    """What the provider gives if it wants to."""

    most: Gift | None = Field(None, description="At most this / 上限")


class Base(Clause):
    """What the percentage is of."""

    kind: BaseKind


class Cap(Clause):
    """The most that is given; one of percent, amount, time, or a number of claims."""

    percent: Percent | None = None
    amount: Amount | None = None
    time: WrittenSpan | None = None
    claims: Count | None = Field(None, description="Claims in that time / 申请次数")
    of: BaseKind | None = Field(None, description="Of what the percentage is; the base unless given / 百分比的基数")
    per: Literal["period", "incident", "thirty-days", "claim"] = "period"


class Least(Strict):
    """A credit that is too small to be given."""

    amount: Amount = Field(description="Only a credit greater than this is given / 超过此金额才发放")


class Payout(Clause):
    """In which form it comes."""

    form: Literal["credit", "voucher", "extension", "money"] = Field(
        description="Set off, voucher, longer term or money / 抵扣、代金券、延期或现金"
    )
    expires: WrittenSpan | None = Field(None, description="How long it can be used / 有效期")


SHAPES = ("tiers", "flat", "lost_time", "per_unit", "bands", "clock_hours", "discretionary")
"""The fields of which a credit has one."""


class Credit(Clause):
    """The rule: at most one shape; with none, that there is a credit is known, and its table was not seen."""

    tiers: tuple[Tier, ...] | None = Field(None, description="By availability / 按可用性分级")
    flat: Gift | None = Field(None, description="The same for any miss / 未达标即给付固定比例")
    lost_time: LostTime | None = Field(None, description="The charge of the lost time / 按损失时间")
    per_unit: PerUnit | None = Field(None, description="For each unit of time / 按单位时间")
    bands: tuple[Band, ...] | None = Field(None, description="By the length of each outage / 按每次中断时长分档")
    clock_hours: ClockHours | None = Field(None, description="Hours that are not charged / 免收小时")
    discretionary: Discretionary | None = Field(None, description="At the provider's discretion / 由服务商酌情")
    base: Base | None = None
    month: FixedSpan | None = Field(
        None, description="Hours of a month by which its fee is divided, as in `672 hours` / 月费折算小时价所用的月长"
    )
    caps: tuple[Cap, ...] = ()
    least: Least | None = None
    printed_gaps: YesNo = Field(
        default=False, description="The gaps in the table stand in the provider's own text / 表中空档为原文如此"
    )
    rounding: Literal["half-up", "down", "up"] = Field("half-up", description="To the currency's minor unit / 末位取舍")
    automatic: YesNo = Field(default=False, description="Given without a claim / 无需申请")
    payout: Payout | None = None
    exclusive: RunningText | None = Field(None, description="How it stands beside other credits / 与其他赔付的关系")

    @model_validator(mode="after")
    def _one_shape(self) -> Self:
        found = [name for name in SHAPES if getattr(self, name) is not None]
        if len(found) > 1:
            raise refusal("several-credit-shapes", found=", ".join(found))
        return self
