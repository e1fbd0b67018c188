"""The tone rules: what they find in the exam, and that the playbook itself keeps them.

The exam was written by somebody who had not seen the rules and frozen before the first was tuned; its sentences with
an even number were not looked at while tuning. `docs/dev/tone.md` says what the figures are worth.
"""

import re
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from generator.facts.wording import Hit, hits
from generator.model.tone import ToneRule
from tests.facts.desk import playbook
from tests.repository import ROOT

EXAM = ROOT / "tests/testdata/tone/exam.yaml"
FROZEN = "5f5c49243c0dc84caf425be7c7f774ceecbd8853af3a469f1620cc3b4634b687"
"""The fingerprint of the exam as it was before the first rule was tuned."""
LEAST_FOUND, LEAST_RIGHT = 0.85, 0.95
"""What the half that was never looked at must give: of the unfit sentences found, and of the found that are unfit."""
TONE = playbook().tone
RULES = [(language, name, rule) for language, book in TONE.items() for name, rule in book.rules.items()]


def sheet(language: str, *, held_out: bool) -> tuple[int, int, int]:
    """Of one half of the exam: unfit sentences that are found, unfit sentences, and fit ones that are found."""
    found = unfit = wronged = 0
    for one in yaml.safe_load(EXAM.read_text(encoding="utf-8")):
        if one["lang"] != language or (int(one["id"][1:]) % 2 == 0) != held_out:
            continue
        hit = bool(hits(one["text"], language, TONE))
        unfit += one["label"] == "bad"
        found += hit and one["label"] == "bad"
        wronged += hit and one["label"] == "good"
    return found, unfit, wronged


def test_the_exam_is_the_one_that_was_frozen() -> None:
    """Whoever changes the exam says so here, and holds out a new half."""
    assert sha256(EXAM.read_bytes().replace(b"\r\n", b"\n")).hexdigest() == FROZEN


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_half_that_was_never_looked_at(language: str) -> None:
    """Better alone is not enough: what is found must be unfit, and what is unfit must be found."""
    found, unfit, wronged = sheet(language, held_out=True)
    assert unfit == 40
    assert found / unfit >= LEAST_FOUND
    assert found / (found + wronged) >= LEAST_RIGHT


def test_the_notes_say_the_figures_that_the_exam_gives() -> None:
    """Figures in prose grow old; these cannot."""
    rows = [
        f"| {language} | {half} | {found} of {unfit} | {wronged} of 40 |"
        for language in ("zh", "en")
        for half, held_out in (("seen", False), ("held out", True))
        for found, unfit, wronged in [sheet(language, held_out=held_out)]
    ]
    notes = (ROOT / "docs/dev/tone.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| (?:zh|en) .*$", notes, re.MULTILINE) == rows


@pytest.mark.parametrize(("language", "name", "rule"), RULES, ids=[name for _, name, _ in RULES])
def test_a_rule_finds_its_bad_examples_and_leaves_its_good_ones(language: str, name: str, rule: ToneRule) -> None:
    """The examples stand in the rule for whoever is told of it, so they must be true of this rule alone."""
    alone = {language: TONE[language].model_copy(update={"rules": {name: rule}})}
    assert [said for said in rule.bad if not hits(said, language, alone)] == []
    assert [said for said in rule.good if hits(said, language, alone)] == []


@pytest.mark.parametrize("path", sorted((ROOT / "playbook/phrases").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_phrase_bank_keeps_the_rules(path: Path) -> None:
    """What the company offers its writers must be fit to write."""
    bank = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [
        (phrase, form, language, hit.words)
        for phrase, forms in bank.items()
        for form, said in forms.items()
        if form != "name" and isinstance(said, dict)
        for language, text in said.items()
        for hit in hits(str(text), language, TONE)
    ] == []


def test_the_words_of_others_are_excused() -> None:
    """A rude answer may be quoted: it is a fact."""
    assert hits("客服回复“你们活该”，工单随即关闭。", "zh", TONE) == ()
    assert hits('The agent wrote "this is a joke, you idiots" at 09:14.', "en", TONE) == ()


def test_a_stretch_of_words_is_found_once_and_the_worse_rule_names_it() -> None:
    """A doubt about words must not hide an error in them, however long the doubtful stretch is."""
    mild, grave = (
        TONE["zh"]
        .rules["zh-emotion"]
        .model_copy(update={"match": re.compile(words), "severity": severity, "unless": None})
        for words, severity in (("客服纯属骗子", "warning"), ("骗子", "error"))
    )
    book = TONE["zh"].model_copy(update={"rules": {"a-mild": mild, "grave": grave}})
    assert hits("贵公司客服纯属骗子。", "zh", {"zh": book}) == (Hit("grave", "骗子", 7),)


def test_a_sentence_of_its_own_does_not_excuse_its_neighbour() -> None:
    """A date excuses a vague time in its own sentence only."""
    assert hits("2026年11月3日服务中断。前不久又中断一次。", "zh", TONE) != ()


def test_a_german_sentence_does_not_end_in_its_date() -> None:
    """The date behind the point excuses a vague time, and German quotation marks hold the words of others."""
    assert hits("Der Server war mehrfach gestört, zuletzt am 6. November 2026.", "de", TONE) == ()
    assert [hit.words for hit in hits("Der Server war mehrfach gestört. Am 6. November 2026 auch.", "de", TONE)] == [
        "mehrfach"
    ]
    assert hits("Der Mitarbeiter schrieb „das ist Quatsch!“ um 09:14 Uhr.", "de", TONE) == ()
    assert [hit.rule for hit in hits("Das ist Quatsch!", "de", TONE)] == ["de-slang", "de-marks"]
