"""An exhibit: one file of evidence and what it is."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.day import Day
from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import ExhibitId, Line, RelativePath, Sha256, Slug
from generator.model.strict import Strict


class Exhibit(Strict):
    """One file in the case's `evidence` folder; the file itself is never edited."""

    id: ExhibitId = Field(description="E1, E2 … / 证据编号")
    file: RelativePath = Field(description="File name in the case's evidence folder / evidence 文件夹中的文件名")
    kind: Slug = Field(description="From playbook/phrases/exhibits.yaml: ping, ticket, invoice … / 证据类别")
    sha256: Sha256 | None = Field(
        None,
        description="SHA-256 of the file; `playbook check` says it / 文件的 SHA-256，playbook check 会给出",
    )
    captured: WrittenMoment | None = Field(None, description="When it was captured / 采集时间")
    by: Slug | None = Field(None, description="Role that captured it / 采集人岗位")
    vantage: RunningText | None = Field(None, description="From where it was measured / 测量地点")
    shows: RunningText | None = Field(None, description="What it shows / 证明内容")
    gives: Literal["outages", "reported"] | None = Field(
        None,
        description="Read the file: its stretches are outages as we recorded them, or as the provider did"
        " / 读取文件内容：作为我方记录的中断，或服务商自己的记录",
    )
    monitors: tuple[Line, ...] = Field((), description="Only what these monitors saw / 只取这些监控项")
    since: Day | None = Field(None, description="Only what began on this day or later / 只取此日及以后开始的")
    until: Day | None = Field(None, description="Only what began on this day or earlier / 只取此日及以前开始的")
    mapping: Slug | None = Field(
        None,
        description="Which column of a table means what: playbook/monitors/<name>.yaml / 表格各列的含义",
    )
    dates: Literal["dmy", "mdy"] | None = Field(None, description="Order of day and month in the file / 日月顺序")
    service: Line | None = Field(
        None, description="Id of the service, if it is one of `services` / 涉及 services 中的哪一项服务"
    )
    origin: Literal["captured", "rehearsed", "written"] = Field(
        "captured",
        description="`rehearsed`, `written`: an example that no provider gave / 示例标为 rehearsed 或 written",
    )
