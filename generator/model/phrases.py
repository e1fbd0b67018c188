"""The phrase bank: whole sentences of the trade in every letter language.

Why whole sentences: two halves joined by a machine leave a dangling word as soon as one of them is empty.
"""

from typing import Annotated, Literal

from pydantic import Field, PlainValidator, WithJsonSchema

from generator.model.scalars.refusal import as_text, refusal, shape
from generator.model.scalars.text import RunningText
from generator.model.scalars.words import Slug, YesNo
from generator.model.strict import Strict

Counted = dict[str, str]
"""A sentence by plural category of its count (`one`, `other`), as in CLDR."""
_CATEGORIES = {"zero", "one", "two", "few", "many", "other"}


def _counted(value: object) -> dict[str, Counted]:
    """The sentence by language, and in each by plural category; a plain sentence serves every count."""
    if not isinstance(value, dict):
        raise refusal("wrong-shape", expected="mapping", found=shape(value))
    return {language: _forms(language, forms) for language, forms in value.items()}


def _forms(language: str, forms: object) -> Counted:
    if not isinstance(forms, dict):
        return {"other": as_text(forms)}
    if "other" not in forms or not set(forms) <= _CATEGORIES:
        raise refusal("key-missing", (language,), key="other")
    return {category: as_text(form) for category, form in forms.items()}


CountedText = Annotated[dict[str, Counted], PlainValidator(_counted), WithJsonSchema({"type": "object"})]


class Kind(Strict):
    """A kind of incident."""

    name: RunningText = Field(description="For lists and badges / 名称")
    subject: RunningText = Field(description="In a subject line / 用于主题")
    statement: RunningText = Field(description="What we complain about, with {service} and {provider} / 事由陈述")
    customer_subject: RunningText | None = Field(None, description="Subject line to our customers / 客户通知的主题")
    customer_effect: RunningText | None = Field(
        None, description="What our customers notice of it, a sentence / 客户感受到的情况，整句"
    )
    shows: Literal["outages", "charges", "events", "log"] = Field(
        description="Which facts make the case; `log`: messages left unanswered / 以何种事实为据；log 指无人答复的来往"
    )
    symptom: Slug | None = Field(None, description="What is seen unless an outage says otherwise / 默认现象")


class Symptom(Strict):
    """What was seen during an outage."""

    name: RunningText
    with_loss: RunningText | None = Field(None, description="The same with {loss}, the share of packets lost")
    with_measure: RunningText | None = Field(None, description="The same with {measured} / 含数值的说法")


class EventKind(Strict):
    """Something that happened at a moment."""

    name: RunningText
    sentence: CountedText = Field(description="With {at}, and what it needs / 含 {at} 的整句")
    needs: tuple[Literal["found", "expected", "count"], ...] = Field(
        (), description="What the sentence names besides the time / 句中还要填的内容"
    )


class ImpactKind(Strict):
    """A kind of harm to the company."""

    name: RunningText
    sentence: CountedText = Field(description="With {count} or {amount} / 含 {count} 或 {amount} 的整句")
    needs: Literal["count", "amount"]
    customers: YesNo = Field(False, description="Whether it reaches our own customers / 是否影响到我方客户")  # noqa: FBT003 - pydantic's default
    lost_profit: YesNo = Field(False, description="Whether it is income that did not come / 是否属于预期收益损失")  # noqa: FBT003 - pydantic's default


class Remedy(Strict):
    """Something that a provider can be asked for."""

    name: RunningText
    plain: RunningText | None = Field(None, description="The request with {by} / 不含金额的整句")
    with_amount: RunningText | None = Field(None, description="The request with {amount} and {by} / 含金额的整句")
    alternative: RunningText | None = Field(
        None, description="As an alternative that we would accept / 作为替代方案的整句"
    )
    amount_from: Literal["charges", "terms"] | None = Field(
        None, description="Facts that give the amount where none is typed / 未写金额时的依据"
    )
    worth: Literal["credit", "money", "billing", "compensation", "goodwill", "fix", "cause", "exit", "conduct"] = Field(
        description="What it brings us / 能换来什么"
    )


class ExhibitKind(Strict):
    """A kind of evidence."""

    name: RunningText
    proves: Literal["measurement", "screen", "provider-record", "invoice", "own-record"]


class ChannelKind(Strict):
    """A way to communicate."""

    name: RunningText
    sent: RunningText = Field(description="A log entry from us, with {at} / 我方发出的一句话记录")
    received: RunningText = Field(description="A log entry to us, with {at} / 对方来信的一句话记录")
    written: YesNo = Field(description="Whether it leaves a written trace / 是否留下书面记录")


class Sentence(Strict):
    """A whole sentence that letters share: a reservation, a next step, thanks."""

    name: RunningText = Field(description="When to use it / 何时用")
    sentence: RunningText = Field(description="The sentence, without its full stop / 整句，不含句号")


def phrase_file(bank: str) -> str:
    """Where the phrases of *bank* are written."""
    return f"playbook/phrases/{bank.replace('_', '-')}.yaml"


class Phrases(Strict):
    """All of `playbook/phrases`, by file and id."""

    kinds: dict[Slug, Kind]
    symptoms: dict[Slug, Symptom]
    impacts: dict[Slug, ImpactKind]
    remedies: dict[Slug, Remedy]
    exhibits: dict[Slug, ExhibitKind]
    channels: dict[Slug, ChannelKind]
    events: dict[Slug, EventKind]
    reservations: dict[Slug, Sentence]
    next_steps: dict[Slug, Sentence]
    thanks: dict[Slug, Sentence]
