"""What the company rents."""

from pydantic import Field

from generator.model.payment import Payment
from generator.model.scalars.amount import Count, WrittenFee
from generator.model.scalars.day import Day
from generator.model.scalars.text import Name
from generator.model.scalars.words import Line, Slug
from generator.model.strict import Strict


class Service(Strict):
    """What the company rents, as the provider knows it."""

    id: Line = Field(description="The provider's id of the service, as it stands on the invoice / 服务编号，与账单一致")
    fee: WrittenFee = Field(
        description="What it costs, as in `39.90 USD per month`; `unknown` where nobody knows / 费用；不知道写 unknown"
    )
    plan: Name | None = Field(None, description="The plan's name / 套餐")
    region: Name | None = Field(None, description="Region or data centre / 地域或机房")
    address: Line | None = Field(None, description="IP address or host name / IP 地址或主机名")
    account: Line | None = Field(None, description="Our account with the provider / 账户")
    contract: Line | None = Field(None, description="Order or contract number / 订单或合同编号")
    seller: Name | None = Field(
        None,
        description="Marketplace or reseller where it was bought / 经由哪个平台或经销商购买",
    )
    payment: Payment | None = Field(None, description="How it was paid, for a payment dispute / 付款方式，用于付款争议")
    since: Day | None = Field(None, description="First day of the service / 起租日")
    until: Day | None = Field(None, description="Last day of the service / 服务的最后一日")
    scope: Slug | None = Field(
        None, description="Scope of the provider's terms; the first that fits one server unless given / 适用的承诺范围"
    )
    cycle_day: Count | None = Field(
        None, description="Day of the month on which a billing cycle begins; the first unless given / 账期起始日"
    )
