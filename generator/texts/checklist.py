"""The checklist of a case for people: what is done, what is open, what is not needed, and why."""

from html import escape
from itertools import groupby

from generator.base.words import LANGUAGES
from generator.facts.checklist import TickedItem, progress
from generator.facts.conditions import Tick
from generator.texts.as_html import page
from generator.texts.as_markdown import escaped
from generator.texts.tongue import Tongue, fill

_BOX = {Tick.DONE: "[x]", Tick.OPEN: "[ ]", Tick.NOT_NEEDED: "–"}


def reason(ticked: TickedItem, tongue: Tongue) -> str:
    """Why the item stands as it does."""
    named = {name.removesuffix(f".{_spoken(tongue)}"): value for name, value in ticked.state.named}
    return fill(tongue.words[f"tick_{ticked.state.reason}"], **named)


def _spoken(tongue: Tongue) -> str:
    """The language for what comes in the generator's own words: the checklist's, or English where it has none in it."""
    return tongue.language if tongue.language in LANGUAGES else "en"


def title(case: str, ticks: tuple[TickedItem, ...], tongue: Tongue) -> str:
    """The checklist's title with how far it is."""
    done, needed = progress(ticks)
    return fill(tongue.words["checklist_title"], case=case, done=str(done), needed=str(needed))


def as_markdown(case: str, ticks: tuple[TickedItem, ...], tongue: Tongue) -> str:
    """A list a step; each item with its state and reason."""
    parts = [f"# {escaped(title(case, ticks, tongue))}"]
    for step, items in groupby(ticks, key=lambda ticked: ticked.step):
        lines = [
            f"- {_BOX[i.state.tick]} {escaped(i.item.text.nearest(tongue.language)[1])} — {escaped(reason(i, tongue))}"
            for i in items
        ]
        parts.append(f"## {escaped(step.title.nearest(tongue.language)[1])}\n\n" + "\n".join(lines))
    return "\n\n".join(parts) + "\n"


def as_html(case: str, ticks: tuple[TickedItem, ...], tongue: Tongue) -> str:
    """The same as a file of its own that prints on A4."""
    parts = [f"<h1>{escape(title(case, ticks, tongue))}</h1>"]
    for step, items in groupby(ticks, key=lambda ticked: ticked.step):
        lines = "".join(_item(ticked, tongue) for ticked in items)
        parts.append(f"<h2>{escape(step.title.nearest(tongue.language)[1])}</h2>\n<ul>{lines}</ul>")
    return page(
        title(case, ticks, tongue),
        tongue.language,
        '<section class="sheet">\n' + "\n".join(parts) + "\n</section>",
    )


def _item(ticked: TickedItem, tongue: Tongue) -> str:
    text = escape(ticked.item.text.nearest(tongue.language)[1])
    return f'<li class="{ticked.state.tick}">{text}<small>{escape(reason(ticked, tongue))}</small></li>'
