"""One clause of a provider's terms: what it says, where it stands, and how sure that is."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Line
from generator.model.strict import Strict

Sureness = Literal["confirmed", "partial", "unconfirmed"]


class Clause(Strict):
    """What every part of the terms can say about itself. What nobody confirmed is marked, never dropped."""

    words: RunningText | None = Field(None, description="What it says, in our own words / 条款大意")
    clause: RunningText | None = Field(None, description="Where it stands: section or heading / 所在条款")
    source: Line | None = Field(None, description="Address where it was read, if not the first source / 出处网址")
    status: Sureness | None = Field(None, description="How sure it is; confirmed unless given / 核实状态，默认已核实")


class Remark(Clause):
    """A clause that is words only: a cap of liability, a charge for a chargeback."""

    words: RunningText = Field(description="What it says, in our own words / 条款大意")
