"""Which column of a table of outages means what; saved once, used for every export of the same monitor."""

from typing import Literal

from pydantic import Field

from generator.base.diagnostic import values
from generator.model.observation import Refusal
from generator.model.read import read
from generator.model.scalars.words import Line
from generator.model.scalars.zone import Zone
from generator.model.strict import Strict
from generator.source.folder import Folder
from generator.source.load import load

MONITORS = "playbook/monitors"
"""Where mappings are kept, each under the name by which an exhibit calls it."""


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


def saved_mapping(folder: Folder, path: str) -> ColumnMapping | Refusal:
    """The mapping that stands at *path* in *folder*; why there is none, where it cannot be read."""
    document = load(folder, path)
    if isinstance(document, list):
        return Refusal("mapping-unreadable", 0, values(path=path, reason=document[0].rule))
    found = read(ColumnMapping, document.data, language="en")
    if isinstance(found, list):
        where = ".".join(map(str, found[0].path))
        return Refusal("mapping-unreadable", 0, values(path=path, reason=f"{where}: {found[0].rule}"))
    return found
