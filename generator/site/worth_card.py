"""Is it worth it, on the first screen of a case: what can be claimed, until when, what else to ask for."""

from typing import Any

from generator.facts.dossier import Dossier
from generator.facts.worth import Worth, worth
from generator.site.shelf import Shelf
from generator.texts.claim_period import longer
from generator.texts.tongue import fill
from generator.texts.working import Figures

_DAYS = {"open": "worth_until", "early": "worth_from", "closed": "worth_closed"}
_ALONE = {"nothing": "worth_nothing", "unknown": "worth_unknown", "claimed": "worth_claimed"}
_TONES = {"open": "ok", "unseen": "warn", "early": "info", "claimed": "info"}


def worth_card(shelf: Shelf, d: Dossier) -> dict[str, Any]:
    """The card's lines."""
    made, words = worth(d, shelf.playbook.phrases), shelf.tongue.words
    return {
        "claim": _claim(shelf, made) if made.charged is None else _charges(shelf, made),
        "tone": _TONES.get(made.claimable, "mute") if made.charged is None else "ok",
        "asked": shelf.tongue.listed([words[f"worth_kind_{kind}"] for kind in made.asked]),
        "more": shelf.tongue.listed([words[f"worth_kind_{kind}"] for kind in made.more]),
        "loss": words["worth_loss"] if made.loss else "",
    }


def _charges(shelf: Shelf, made: Worth) -> str:
    total = shelf.tongue.money(made.charged) if made.charged else ""
    return fill(shelf.tongue.words["worth_charges"], total=total)


def _credit(shelf: Shelf, made: Worth) -> str:
    """The sum or the time that the terms give; where they name neither, that the provider does."""
    words = shelf.tongue.words
    if made.longer:
        return fill(words["worth_claim-time"], time=longer(made.longer, Figures(shelf.tongue, None)))
    return fill(words["worth_claim"], total=shelf.tongue.money(made.total)) if made.total else words["worth_claim-open"]


def _claim(shelf: Shelf, made: Worth) -> str:
    """What can be claimed, and the day that matters to it."""
    words = shelf.tongue.words
    if made.claimable in _ALONE:
        return words[_ALONE[made.claimable]]
    said = _credit(shelf, made)
    if made.claimable == "unseen":
        return said + words["cell_join"] + words["worth_now"]
    day = shelf.tongue.day(made.day) if made.day else ""
    return said + words["cell_join"] + fill(words[_DAYS[made.claimable]], day=day)
