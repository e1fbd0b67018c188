"""The company's decision to leave: what a request for its data and a notice of termination are made from."""

from pydantic import Field

from generator.model.scalars.day import Day
from generator.model.scalars.text import Name
from generator.model.strict import Strict


class Leaving(Strict):
    """That the company means to end the contract because of what happened, and what its data are.

    Why the clause is its own field: without one that allows it, there is nothing to give notice under.
    """

    effective: Day = Field(description="Last day of the service that we want / 拟定的服务最后一日")
    clause: Name | None = Field(
        None, description="Clause that allows us to end the contract; without it no notice is due / 允许我方解除的条款"
    )
    data: Name | None = Field(None, description="Which data, and in what format / 导出哪些数据、何种格式")
