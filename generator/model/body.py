"""A platform or body to which a complaint can be taken: whom it takes, when, until when, and how fair it is (M18)."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from generator.model.payment import Means
from generator.model.provider import Source
from generator.model.scalars.amount import Amount, Count
from generator.model.scalars.calendar_span import WrittenCalendarSpan
from generator.model.scalars.day import Day
from generator.model.scalars.reply_time import WrittenReplyTime
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Country, Language, Line, Slug, YesNo
from generator.model.strict import Strict

BodyKind = Literal["platform", "conciliation", "regulator", "industry", "payment", "reviews", "court"]
Answer = Literal["yes", "no", "unknown"]
"""`unknown` is an answer: nobody has found it written, so somebody asks before submitting."""
Start = Literal["payment", "event", "knowing", "answer", "complaint"]
"""What sets a clock going. `event` and `knowing` are the first day of the incident, or the day of each charge."""


class Trait(Strict):
    """One side of how fair and transparent a body is, with where that is written."""

    said: RunningText = Field(description="What is known / 已知情况")
    source: Line = Field(description="Where it is written: one of the sources / 出处（sources 之一）")


def _known(value: object) -> object:
    """The word `unknown` as nothing: it must be typed, so that nobody forgets to look."""
    return None if value == "unknown" else value


KnownTrait = Annotated[Trait | None, BeforeValidator(_known)]


class Places(Strict):
    """Countries that a body is for, and what it says of all others."""

    of: tuple[Country, ...] = Field((), description="ISO 3166-1 codes / 国家代码")
    others: Answer = Field("yes", description="Whether others are taken / 其他国家是否受理")


class Subjects(Strict):
    """Kinds of incident that a body is for, and what it says of all others."""

    of: tuple[Slug, ...] = Field((), description="From playbook/phrases/kinds.yaml / 事由类别")
    others: Answer = Field("yes", description="Whether others are taken / 其他事由是否受理")


class Acceptance(Strict):
    """Whom and what a body takes."""

    company: Answer = Field(description="Whether a company may complain / 公司能否投诉")
    consumer: Answer = Field(description="Whether a consumer may / 消费者能否投诉")
    headcount: Count | None = Field(None, description="Most people that the company may have / 公司人数上限")
    complainant: Places = Field(Places.model_construct(of=(), others="yes"), description="Where we sit / 投诉方所在国")
    provider: Places = Field(
        Places.model_construct(of=(), others="yes"), description="Where the provider sits / 服务商所在国"
    )
    subjects: Subjects = Field(Subjects.model_construct(of=(), others="yes"), description="About what / 事由")
    member: Answer = Field(
        "yes", description="`unknown` where the provider must be a member or agree / 服务商须为成员或同意时写 unknown"
    )
    paid_by: tuple[Means, ...] = Field((), description="Only what was paid so / 限以何种方式付款")
    seller: YesNo = Field(False, description="Only what was bought through somebody else / 仅限经他人购买的服务")  # noqa: FBT003 - pydantic's default
    least: Amount | None = Field(None, description="Smallest sum in dispute / 争议金额下限")
    most: Amount | None = Field(None, description="Largest sum in dispute / 争议金额上限")
    note: RunningText | None = Field(None, description="In words / 说明")


class Wait(Strict):
    """Time that must have gone by."""

    span: WrittenCalendarSpan = Field(description="`15 days`, `6 weeks` / 等候时间")
    since: Start = Field("complaint", description="Counted from what / 自何时起算")


class Gate(Strict):
    """What must have been done before."""

    complaint: YesNo = Field(True, description="Complain to the provider first / 须先向服务商投诉")  # noqa: FBT003 - pydantic's default
    final_notice: YesNo = Field(False, description="A final notice first / 须先发最终催告函")  # noqa: FBT003 - pydantic's default
    wait: Wait | None = Field(None, description="How long to wait / 须等候多久")
    sooner: Literal["unsatisfied", "refused"] | None = Field(
        None,
        description="What ends the wait: an answer that leaves a request open, or a refusal in writing"
        " / 何种答复可提前：答复未解决请求，或书面拒绝（僵局函）",
    )
    note: RunningText | None = Field(None, description="In words / 说明")


class Limit(Strict):
    """A time limit; of several that fit, the earliest counts."""

    span: WrittenCalendarSpan = Field(description="`120 days`, `5 months` / 时限")
    since: Start = Field(description="Counted from what / 自何时起算")
    subjects: Subjects = Field(
        Subjects.model_construct(of=(), others="yes"), description="For which kinds of incident / 适用哪些事由"
    )
    note: RunningText | None = Field(None, description="In words / 说明")


class Next(Strict):
    """A step that we must take ourselves after submitting, or it lapses."""

    within: WrittenReplyTime = Field(description="`20 days` after submitting / 提交后多少天内")
    what: RunningText = Field(description="Which step / 何种步骤")


class Course(Strict):
    """What to expect after submitting."""

    accepts: WrittenReplyTime | None = Field(None, description="Takes or refuses it within / 决定是否受理的时间")
    answers: WrittenReplyTime | None = Field(None, description="Answers within / 答复时间")
    next: Next | None = Field(None, description="Our own next step / 我方须采取的下一步")
    note: RunningText | None = Field(None, description="In words / 说明")


class Body(Strict):
    """One platform or body: `playbook/bodies/<id>.yaml`."""

    name: RunningText = Field(description="Its name / 名称")
    what: RunningText = Field(description="What it is and does, in a sentence / 简介")
    kind: BodyKind = Field(description="What sort of body / 类别")
    order: Count = Field(description="Its place among those that are open at once / 排列顺序")
    country: Country | None = Field(None, description="Whose working days it counts / 工作日历所属国家")
    language: Language | None = Field(None, description="The language it reads; ours unless given / 对方使用的语言")
    status: Literal["confirmed", "partial", "unconfirmed", "not_found"] = Field(
        description="How sure these facts are / 核实状态"
    )
    closed_on: Day | None = Field(None, description="From this day on it takes nothing / 自何日起不再受理")
    closed_why: RunningText | None = Field(None, description="Why, with the dates / 停止受理的原因与日期")
    accepts: Acceptance = Field(description="Whom and what it takes / 受理范围")
    first: Gate = Field(description="What must come first / 前置条件")
    limits: tuple[Limit, ...] = Field((), description="Until when / 时限")
    content: tuple[RunningText, ...] = Field((), description="What a submission must hold / 须写明的内容")
    where: RunningText = Field(description="Where to submit / 提交地点")
    url: Line | None = Field(None, description="Its page / 网址")
    form: RunningText | None = Field(None, description="In which form / 提交形式")
    letter: Slug | None = Field(None, description="The kind of letter for it; none where it takes none / 使用哪种函件")
    addressee: RunningText | None = Field(None, description="To whom the letter goes; its name unless given / 收件方")
    course: Course = Field(Course.model_construct(accepts=None, answers=None, next=None, note=None))
    independence: KnownTrait = Field(description="From both sides; `unknown` where not seen / 是否独立，未见写 unknown")
    publishes_results: KnownTrait = Field(description="Or `unknown` / 是否公布结果")
    fee: KnownTrait = Field(description="Or `unknown` / 是否收费")
    legal_force: KnownTrait = Field(description="Of its decision, or `unknown` / 决定的效力")
    sources: tuple[Source, ...] = Field(min_length=1, description="Where all this is written / 出处")
    unconfirmed: tuple[RunningText, ...] = Field((), description="What to ask before submitting / 提交前须核实的事项")
