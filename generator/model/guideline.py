"""A step of the company's way of complaining: a page in several languages, and its checklist items."""

from dataclasses import dataclass

from pydantic import Field

from generator.model.scalars.text import RunningText, Text
from generator.model.scalars.words import Slug
from generator.model.strict import Strict


class Item(Strict):
    """One line of the checklist; `when` names the condition in `facts.conditions` that ticks it."""

    id: Slug
    text: RunningText
    when: Slug


class GuidelineHead(Strict):
    """The front matter of a guideline."""

    title: RunningText
    summary: RunningText
    checklist: tuple[Item, ...] = Field(())
    rules: tuple[Slug, ...] = Field((), description="The rules that check this step / 检查本步骤的规则")
    letters: tuple[Slug, ...] = Field((), description="The kinds of letter that it leads to / 本步骤用到的信函")


@dataclass(frozen=True, slots=True)
class Guideline:
    """One step: *id* is its file's name, as in `02-collect-evidence`; *body* is Markdown by language."""

    id: str
    title: Text
    summary: Text
    checklist: tuple[Item, ...]
    rules: tuple[str, ...]
    letters: tuple[str, ...]
    body: tuple[tuple[str, str], ...]
