"""The company that complains: its letterhead, its people by role, its defaults."""

from pydantic import Field

from generator.model.scalars.amount import Count
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Country, Language, Line, Slug
from generator.model.scalars.zone import Zone
from generator.model.strict import Strict


class Signatory(Strict):
    """Who signs, by role."""

    role: Slug = Field(description="The role that a case names as its owner / 岗位代号")
    name: RunningText = Field(description="As signed / 署名")
    title: RunningText = Field(description="Position / 职务")
    email: Line
    phone: Line


class Company(Strict):
    """The letterhead, once for all letters (M8)."""

    name: RunningText = Field(description="Legal name / 公司全称")
    address: RunningText
    registration: Line | None = Field(None, description="Registration number / 统一社会信用代码")
    website: Line | None = None
    language: Language = Field("zh", description="Working language: of plain texts and of the site / 工作语言")
    customer_language: Language = Field("en", description="Language of our customers / 客户使用的语言")
    country: Country | None = Field(
        None, description="Where it sits: which bodies are open to it / 公司所在国家，决定能找哪些机构"
    )
    headcount: Count | None = Field(
        None,
        description="People who work there: some bodies take small businesses only / 公司人数，有的机构限小企业",
    )
    calendar: Country | None = Field(None, description="Whose working days and holidays are ours / 工作日历所属国家")
    time_zone: Zone | None = Field(None, description="Zone of times without offset / 默认时区")
    signatories: tuple[Signatory, ...] = Field(
        min_length=1, description="The first one signs unless the case names another / 署名人"
    )
