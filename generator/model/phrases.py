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
    shows: Literal["outages", "charges"] = Field(description="Which facts make the case / 以何种事实为据")
    symptom: Slug | None = Field(None, description="What is seen unless an outage says otherwise / 默认现象")
    page: RunningText | None = Field(
        None, description="One sentence for the case page, with {service}, {count}, {total} / 页面摘要"
    )


class Symptom(Strict):
    """What was seen during an outage."""

    name: RunningText
    with_loss: RunningText | None = Field(None, description="The same with {loss}, the share of packets lost")


class ImpactKind(Strict):
    """A kind of harm to the company."""

    name: RunningText
    sentence: CountedText = Field(description="With {count} or {amount} / 含 {count} 或 {amount} 的整句")
    needs: Literal["count", "amount"]


class Remedy(Strict):
    """Something that a provider can be asked for."""

    name: RunningText
    plain: RunningText | None = Field(None, description="The request with {by} / 不含金额的整句")
    with_amount: RunningText | None = Field(None, description="The request with {amount} and {by} / 含金额的整句")
    alternative: RunningText | None = Field(
        None, description="As an alternative that we would accept / 作为替代方案的整句"
    )
    amount_from: Literal["charges"] | None = Field(
        None, description="Facts that give the amount where none is typed / 未写金额时的依据"
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


class Phrases(Strict):
    """All of `playbook/phrases`, by file and id."""

    kinds: dict[Slug, Kind]
    symptoms: dict[Slug, Symptom]
    impacts: dict[Slug, ImpactKind]
    remedies: dict[Slug, Remedy]
    exhibits: dict[Slug, ExhibitKind]
    channels: dict[Slug, ChannelKind]
