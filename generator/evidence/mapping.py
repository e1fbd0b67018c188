"""Which column of a table of outages means what; saved once, used for every export of the same monitor."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.words import Line
from generator.model.scalars.zone import Zone
from generator.model.strict import Strict


class ColumnMapping(Strict):
    """A saved mapping, as in `playbook/monitors/<name>.yaml`. Columns are named as the table's first row names them."""

    start: Line = Field(description="Column with the start of a row / 开始时间列")
    end: Line | None = Field(None, description="Column with its end; empty means not over / 结束时间列")
    duration: Line | None = Field(None, description="Column with how long it lasted, where there is no end / 时长列")
    unit: Literal["s", "ms", "min", "h", "words"] = Field(
        "s", description="Unit of `duration`; `words` is as in `1d 3h 8m` or `1:02:03` / 时长单位"
    )
    state: Line | None = Field(None, description="Column that says what the row is / 状态列")
    down: tuple[Line, ...] = Field((), description="Words in `state` that mean down / 表示中断的词")
    unknown: tuple[Line, ...] = Field((), description="Words that mean neither up nor down / 表示未知的词")
    target: Line | None = Field(None, description="Column with what was watched / 监测对象列")
    cause: Line | None = Field(None, description="Column with the reason / 原因列")
    zone: Zone | None = Field(None, description="Zone of the times / 时间所在时区")
    dates: Literal["dmy", "mdy"] | None = Field(None, description="Order of day and month / 日月顺序")
