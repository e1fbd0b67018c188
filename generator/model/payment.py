"""How the company paid: what decides whether a dispute through the means of payment is open to it."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.amount import Amount
from generator.model.scalars.day import Day
from generator.model.scalars.words import Line
from generator.model.strict import Strict

Means = Literal["visa", "mastercard", "other-card", "paypal", "alipay", "wechat-pay", "bank-transfer", "other"]


class Payment(Strict):
    """The payment for the service that the complaint is about; disputed charges have days and sums of their own."""

    by: Means = Field(description="Means of payment / 付款方式")
    on: Day | None = Field(None, description="Day of the last payment before the incident / 事发前最近一次付款的日期")
    amount: Amount | None = Field(None, description="As in `39.90 USD` / 金额")
    descriptor: Line | None = Field(None, description="As it stands on the statement / 账单上的商户名称")
