"""What a provider promises about one scope: a server, its network, a region, a fleet."""

from typing import Literal

from pydantic import Field

from generator.model.claim_rule import ClaimRule
from generator.model.clause import Clause
from generator.model.credit import Credit
from generator.model.measured import Counting, Maintenance, Measured, Promise
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Slug

Unit = Literal[
    "server", "network", "power", "host", "hardware", "support", "platform", "region", "fleet", "other"
]  # fmt: skip
ONE_SERVER = frozenset({"server", "network", "power", "host", "hardware", "support", "platform"})
"""Units in which one rented server can claim by itself."""


class Terms(Clause):
    """One scope of the promise. What it does not say is as in the scope that *like* names."""

    scope: Slug = Field(description="Our name of it: instance, region, network … / 范围代号")
    unit: Unit = Field(description="Of what the availability is measured / 计量对象")
    name: RunningText | None = Field(None, description="As people call it / 名称")
    condition: RunningText | None = Field(None, description="When it applies / 适用条件")
    like: Slug | None = Field(
        None, description="Another scope from which all that is not said here is taken / 同另一范围"
    )
    promise: Promise | None = None
    measured: Measured | None = None
    downtime: Counting | None = None
    maintenance: Maintenance | None = None
    exclusions: tuple[RunningText, ...] = Field((), description="What is excluded / 除外情形")
    credit: Credit | None = None
    claim: ClaimRule | None = None

    @property
    def fits_one_server(self) -> bool:
        """Whether one server can claim under it."""
        return self.unit in ONE_SERVER


def whole(terms: tuple[Terms, ...], scope: str) -> Terms | None:
    """The terms of *scope*, with what they take from another one filled in; None where there is no such scope."""
    own = next((one for one in terms if one.scope == scope), None)
    other = next((one for one in terms if own and one.scope == own.like and one is not own), None)
    if own is None or other is None:
        return own
    missing = {
        name: getattr(other, name)
        for name in ("promise", "measured", "downtime", "maintenance", "exclusions", "credit", "claim")
        if not getattr(own, name)
    }
    return own.model_copy(update=missing)
