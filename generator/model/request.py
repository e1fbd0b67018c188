"""A request: one thing that the provider is asked to do."""

from pydantic import Field

from generator.model.scalars.amount import Amount
from generator.model.scalars.day import Day
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import RequestId, Slug
from generator.model.strict import Strict


class Request(Strict):
    """One thing that the provider is asked to do."""

    id: RequestId | None = Field(
        None, description="R1, R2 …; its place in the list unless given / 请求编号，不写则按顺序"
    )
    remedy: Slug = Field(description="From playbook/phrases/remedies.yaml / 请求事项")
    by: Day | None = Field(None, description="By when / 期限")
    amount: Amount | None = Field(None, description="How much; a refund takes the disputed charges unless given / 金额")
    text: RunningText | None = Field(None, description="More to say about it / 补充说明")
    alternative: Slug | None = Field(None, description="A remedy that we would also accept / 可接受的替代方案")
