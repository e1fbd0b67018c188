"""An exhibit: one file of evidence and what it is."""

from typing import Literal

from pydantic import Field

from generator.model.scalars.moment import WrittenMoment
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import ExhibitId, RelativePath, Sha256, Slug
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
    origin: Literal["captured", "rehearsed", "written"] = Field(
        "captured",
        description="`rehearsed`, `written`: an example that no provider gave / 示例标为 rehearsed 或 written",
    )
