"""What our own customers have been told."""

from typing import Any

from generator.facts.customers import told
from generator.texts.view.wording import Wording


def customers(w: Wording) -> dict[str, Any]:
    """The last notice's moment, and the moment of the next word that was promised."""
    t, d = w.tongue, w.dossier
    news = told(d)
    return {
        "told": bool(news.notices),
        "last": t.moment(news.notices[-1][0], d.zone) if news.notices else None,
        "next": t.moment(news.promised, d.zone) if news.promised else None,
    }
