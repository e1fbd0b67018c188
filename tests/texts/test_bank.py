"""Sentences of a bank, as a template asks for them."""

from collections.abc import Mapping

import pytest

from generator.facts.dossier import Dossier
from generator.model.phrases import Sentence
from generator.texts.view.bank import Bank
from generator.texts.view.wording import Wording
from tests.facts.desk import office, open_case, open_on
from tests.texts.desk import tongue

SENTENCES = {
    "plain-one": {"en": "We keep 100 % of our rights", "zh": "我公司保留全部权利"},
    "until": {"en": "We wait until {by}"},
    "since": {"en": "Nothing has come since {day}"},
    "only-chinese": {"zh": "特此函告"},
    "to-somebody": {"en": "We shall write to {body}"},
}


def bank(facts: Dossier, kind: str = "first-complaint", language: str = "en") -> Mapping[str, str]:
    """The bank of SENTENCES in a letter about *facts*."""
    sentences = {name: Sentence.model_validate({"name": text, "sentence": text}) for name, text in SENTENCES.items()}
    return Bank(Wording(facts, office().playbook, tongue(language), kind), sentences)


def test_each_sentence_that_can_be_said_is_there_by_its_id() -> None:
    """A hyphen is `_`; nobody has written yet, so that no sentence can name the day on which somebody last did."""
    facts = open_case()
    assert facts.reply_by is not None
    day = tongue("en").day(facts.reply_by)
    assert dict(bank(facts)) == {"plain_one": "We keep 100 % of our rights", "until": f"We wait until {day}"}
    assert dict(bank(facts, language="zh")) == {"plain_one": "我公司保留全部权利", "only_chinese": "特此函告"}
    assert len(bank(facts)) == 2


@pytest.mark.parametrize("name", ["since", "only_chinese", "to_somebody", "nope"])
def test_what_cannot_be_said_is_missing(name: str) -> None:
    """The template's author is told the name, as of any other that is not there."""
    assert name not in bank(open_case())
    with pytest.raises(KeyError, match=name):
        bank(open_case())[name]


def test_a_sentence_names_the_day_of_the_last_message_that_came() -> None:
    """The last of several, on the wall clock of the case."""
    log = (
        '[{at: "2026-11-10 10:00", direction: in, channel: email, summary: a}, '
        '{at: "2026-11-11 23:30", direction: in, channel: email, summary: b}]'
    )
    assert bank(open_on("2026-11-16", log=log))["since"] == "Nothing has come since 11 November 2026"
