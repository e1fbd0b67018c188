"""A language of letters is files only, needs no more words than its letters use, and writes no letter with a hole."""

import re
from dataclasses import replace
from email import message_from_bytes, policy
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.base.catalogue import package_data
from generator.base.diagnostic import Diagnostic
from generator.build import Office, artifacts, examine, open_office, prepare, site_languages
from generator.build.outgoing import destination
from generator.facts.dossier import Dossier
from generator.model.strings import LETTER_STRINGS
from generator.source.folder import Folder
from generator.texts.as_docx import as_docx
from generator.texts.as_html import as_html
from generator.texts.as_mail import as_mail
from generator.texts.as_pdf import as_pdf
from generator.texts.as_text import as_text
from generator.texts.as_ticket import as_ticket
from generator.texts.pack import Enclosed, pack
from generator.texts.tongue import Tongue, Words
from tests.facts.desk import BILLING, office, open_on
from tests.repository import CASE, CASE_ID, ROOT, TODAY, line_of, write_case
from tests.texts.desk import tongue
from tests.texts.readers import docx_part

WORDS = """\
locale: fr_FR
wrap: "72"
unit_length: long
name: Français
moment: "{day} à {time} ({zone})"
span: "{local} ({zone} ; {utc} UTC)"
span_offsets: "{start} au {end} ({utc} UTC)"
span_utc: "{local} (UTC)"
span_one_day: "{start_day}, {start} à {end}"
span_days: "{start_day}, {start}, au {end_day}, {end}"
clock_span: "{start} à {end}"
instead_one: " (au lieu de la demande {list})"
instead_many: " (au lieu des demandes {list})"
since: "depuis le {start}"
duration_join: " "
percent: "{number} %"
fee_hour: "{price} par heure"
fee_month: "{price} par mois"
fee_quarter: "{price} par trimestre"
fee_year: "{price} par an"
list_join: ", "
list_last: " et "
list_clause: ", "
cite_one: " (annexe {list})"
cite_many: " (annexes {list})"
with_reference: ", référence {reference}"
department: Service client
letter_subject: Objet
ticket_full_letter: La lettre complète suit par courriel.
ticket_attached: La lettre complète est jointe.
colon: " : "
cell_join: " ; "
heading_enclosures: Annexes
page_of: "Page {page} sur {pages}"
pack_of: "Lettre et annexes du dossier {case}"
pack_letter: "La lettre, en plusieurs formats :"
pack_exhibits: "Les annexes :"
pack_check: "Pour vérifier que rien n’a été modifié : {command}"
fact_file: Fichier
fact_captured: Relevé
fact_vantage: Lieu de mesure
service_plan: "formule {name}"
service_region: "région {name}"
customer_effect: "certains de nos services en ligne ont été perturbés"
"""
LETTER = """\
---
subject: "Réclamation : {{ kind.subject }}, {{ service.id }}"
required: [sender, subject, purpose, facts, requests, signature]
reviewed_by: none
---
{% extends "frame.fr.md.j2" %}
{% block body %}
::: purpose
{{ kind.statement }}.
:::
::: facts
{% for outage in outages %}
{{ outage.period }} : {{ outage.observed }}.
{% endfor %}
:::
::: requests
{% for request in requests %}
1. {{ request.text }}.
{% endfor %}
:::
{% endblock %}
"""
FRAME = """\
::: sender
{{ company.name }}
:::
::: subject
{{ subject }}
:::
::: salutation
Madame, Monsieur,
:::
{% block body %}{% endblock %}
::: signature
{{ signatory.name }}
:::
"""
SAID = {
    "kinds": [("en: service outage", "en: service outage, fr: interruption de service"), (
        "    en: We write to complain about an outage of the service {service}, which we rent from you, and to ask you to put the matter right\n",
        "    en: We write to complain about an outage of the service {service}, which we rent from you, and to ask you to put the matter right\n"
        "    fr: Nous vous signalons une interruption du service {service}\n",
    )],
    "symptoms": [
        ("name: {zh: 服务器无法访问,", "name: {fr: le serveur était injoignable, zh: 服务器无法访问,"),
        ('with_loss: {zh: "服务器无法访问', 'with_loss: {fr: "le serveur était injoignable, {loss} de pertes", zh: "服务器无法访问'),
    ],
    "remedies": [
        ("    zh: 请于{by}前书面说明本次事件的起止时间", "    fr: Veuillez nous indiquer la cause avant le {by}\n    zh: 请于{by}前书面说明本次事件的起止时间"),
    ],
}  # fmt: skip
"""What is added to the phrase bank."""
GERMAN = CASE.replace("provider: harbourline", "provider: harbourline\nletter_language: de")
KINDS = ("first-complaint", "sla-claim", "reminder-1", "reminder-2", "final-notice")
ENGLISH = re.compile(
    r"\b(?:the|of|and|with|from|your|our|please|were|has|have|this|that|which|we|you|service credit)\b", re.IGNORECASE
)


def add_french(root: Path) -> Path:
    """A tiny language, with one kind of letter, added to the playbook at *root* by files alone."""
    (root / "playbook/strings/fr.yaml").write_text(WORDS, encoding="utf-8")
    (root / "playbook/letters/frame.fr.md.j2").write_text(FRAME, encoding="utf-8")
    (root / "playbook/letters/first-complaint/fr.md.j2").write_text(LETTER, encoding="utf-8")
    for bank, changes in SAID.items():
        path = root / f"playbook/phrases/{bank}.yaml"
        text = path.read_text(encoding="utf-8")
        for old, new in changes:
            assert old in text, (bank, old)
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
    return root


def opened(root: Path) -> tuple[Office, list[Diagnostic]]:
    """The office at *root* and what is wrong in its playbook."""
    made, found = open_office(Folder(root), TODAY)
    assert made
    return made, found


def told(root: Path, text: str) -> list[str]:
    """What is wrong with *text* as a case of the playbook at *root*, without its path."""
    write_case(root, text)
    made, found = opened(root)
    assert found == []
    return [line_of(one).partition("case.yaml:")[2] for one in examine(made, CASE_ID).diagnostics]


def test_a_language_takes_files_only(repository: Path) -> None:
    """Four files and a few phrases make letters in every format go out in it; the site keeps its languages."""
    write_case(add_french(repository), CASE.replace("harbourline", "harbourline\nletter_language: fr"))
    made, found = opened(repository)
    assert found == []
    examined = examine(made, CASE_ID)
    assert examined.diagnostics == ()
    assert examined.papers
    first = {one.letter.language: one for one in examined.papers.letters if one.letter.kind == "first-complaint"}
    assert {language: one.goes_out for language, one in first.items()} == {"en": False, "fr": True, "zh": False}
    files = {one.path.partition(f"{CASE_ID}/")[2]: one.content for one in artifacts(made, examined.papers)}
    assert {name for name in files if ".fr." in name or "-fr." in name} == {
        *(f"01-first-complaint.fr.{form}" for form in ("md", "txt", "ticket.txt", "html", "eml")),
        *(f"01-first-complaint.zh-fr.side.{form}" for form in ("md", "html")),
    }
    text = " ".join(files["01-first-complaint.fr.txt"].decode().split())
    assert "Objet : Réclamation : interruption de service, hk2-17" in text
    assert "10 novembre 2026, 09:12 à 13:40 (UTC+08:00 ; 01:12 à 05:40 UTC) : le serveur était injoignable." in text
    assert "avant le 30 novembre 2026." in text
    assert "call-sheet.zh-en.md" in files  # not written in French: the team's language beside English
    assert site_languages(made) == ("zh", "en")
    assert not [path for path in files if path.startswith("checklists") and ".fr." in path]


def test_a_language_of_letters_needs_the_words_of_its_letters(repository: Path) -> None:
    """A word that letters use is missed at its file, one of pages is not, and the claim's only where it is written."""
    root = add_french(repository)
    path = root / "playbook/strings/fr.yaml"
    path.write_text(WORDS.replace('since: "depuis le {start}"\n', ""), encoding="utf-8")
    made, found = opened(root)
    assert [line_of(one) for one in found] == [
        'playbook/strings/fr.yaml:1:1: error: language "fr" has no string "since", expected one because letters or'
        " pages use it [string-missing]"
    ]
    assert made.box.languages("first-complaint") == ("de", "en", "zh")
    path.write_text(WORDS, encoding="utf-8")
    claim = (root / "playbook/letters/sla-claim/en.md.j2").read_text(encoding="utf-8")
    (root / "playbook/letters/sla-claim/fr.md.j2").write_text(claim.replace(".en.", ".fr."), encoding="utf-8")
    missed = {dict(one.values)["key"] for one in opened(root)[1] if one.rule == "string-missing"}
    assert missed == LETTER_STRINGS["claim"]


def test_the_company_works_in_a_language_of_the_site(repository: Path) -> None:
    """A language of letters only has no words of pages: said at the key, and nothing is built."""
    path = repository / "playbook/company.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("language: zh\n", "language: de\n", 1), encoding="utf-8")
    made, found = open_office(Folder(repository), TODAY)
    line = text[: text.index("language: zh")].count("\n") + 1
    assert made is None
    assert [line_of(one) for one in found] == [
        f'playbook/company.yaml:{line}:11: error: unknown value "de", expected one of: zh, en [unknown-value]'
    ]


def test_what_german_lacks_is_not_a_word_of_letters() -> None:
    """German has words for its letters and for nothing else; no other language is judged by that."""
    german = office().playbook.strings["de"]
    assert german.keys() >= LETTER_STRINGS["any"] | LETTER_STRINGS["claim"]
    assert not [key for key in german if key.startswith(("nav_", "tick_", "route_", "site_"))]
    assert office().playbook.spoken == ("de", "en", "zh")
    assert office().playbook.site_languages == ("en", "zh")


def test_the_list_of_words_is_enough_for_every_letter() -> None:
    """With the listed words and not one more, every kind about every case is written, in every format and as a pack."""
    listed = package_data("messages/strings.yaml")
    for keys in (listed["keys"], *listed["letters"].values()):
        assert keys == sorted(set(keys))
    assert {key for keys in listed["letters"].values() for key in keys} <= set(listed["keys"])
    words = office().playbook.strings["de"]
    least = Tongue("de", Words({key: words[key] for keys in listed["letters"].values() for key in keys}))
    box = replace(office().box, tongues={"de": least})
    made = 0
    for facts in _examples():
        for kind in KINDS:
            if not (kind == "first-complaint" or (facts.claim if kind == "sla-claim" else facts.clock)):
                continue
            letter = box.write(facts, kind, "de")
            assert not isinstance(letter, Diagnostic), letter
            assert as_ticket(letter, least, 900)
            assert as_docx(letter, least)
            assert as_html(letter, least)
            assert isinstance(as_pdf(letter, least, TODAY), bytes)
            said = box.names(facts, kind, "de", ["exhibits"])["exhibits"]
            assert pack(letter, least, (), [Enclosed(one["file"], b"", one) for one in said])
            made += 1
    assert made > 20


def test_a_word_that_is_not_there_is_told_and_no_crash(repository: Path) -> None:
    """A German template that asks for a word of pages is told by the name of the word."""
    write_case(repository, GERMAN)
    path = repository / "playbook/letters/first-complaint/de.md.j2"
    text = path.read_text(encoding="utf-8").replace("{{ kind.statement }}.", "{{ kind.statement }}.{{ claim.verdict }}")
    path.write_text(text, encoding="utf-8")
    made, found = opened(repository)
    assert found == []
    diagnostics = examine(made, CASE_ID).diagnostics
    assert ("template-unknown-name", "sla_verdict_breach") in [
        (one.rule, dict(one.values).get("name")) for one in diagnostics
    ]


def test_a_phrase_that_the_bank_lacks_in_german_keeps_the_case_back(repository: Path) -> None:
    """An error at the word in the case; with the phrase in German, nothing."""
    path = repository / "playbook/phrases/remedies.yaml"
    whole = path.read_text(encoding="utf-8")
    lacking = re.sub(
        r"    de: Bitte teilen Sie uns bis zum \{by\} schriftlich mit, wann der Vorfall[^\n]*\n", "", whole
    )
    lacking = re.sub(
        r'    de: "Bitte teilen Sie uns bis zum \{by\} schriftlich mit, wann der Vorfall[^\n]*\n', "", lacking
    )
    assert lacking != whole
    path.write_text(lacking, encoding="utf-8")
    assert told(repository, GERMAN) == [
        '9:14: error: the letter language is "de", and "root-cause-report" in playbook/phrases/remedies.yaml has no'
        " words in it [phrase-not-in-letter-language]"
    ]
    path.write_text(whole, encoding="utf-8")
    assert told(repository, GERMAN) == []


def test_a_name_in_a_fact_that_is_not_in_german_keeps_the_case_back(repository: Path) -> None:
    """Half a sentence cannot be left out; a name that is the same in all languages is fine."""
    events = "incident: {kind: wrong-plan, events: [{at: 2026-11-10 09:12, kind: plan-differs, found: %s, expected: 4 vCPU}]}\n"
    head, _, requests = GERMAN.partition("incident:")
    rest = requests[requests.index("requests:") :]
    assert told(repository, head + events % "{zh: 两个核心, en: two cores}" + rest) == [
        '4:89: error: the letter language is "de", and this name is only in "zh, en", so the sentence that needs it'
        ' cannot be written; expected it in "de" as well [fact-not-in-letter-language]'
    ]
    assert told(repository, head + events % "{zh: 两个核心, de: 2 Kerne}" + rest) == []
    assert told(repository, head + events % "2 vCPU" + rest) == []


def test_a_text_that_is_not_in_german_is_left_out_with_a_warning(repository: Path) -> None:
    """The letter goes out without it, and the case says which text and where."""
    text = GERMAN.replace("  kind: outage\n", "  kind: outage\n  what: {zh: 原因不明。, en: No cause was given.}\n")
    assert told(repository, text) == [
        '6:9: warning: the letter language is "de", this text is only in "zh, en", so the letter leaves it out'
        " [text-not-in-letter-language]"
    ]
    papers = examine(opened(repository)[0], CASE_ID).papers
    assert papers
    (letter,) = [one.letter for one in papers.letters if one.letter.language == "de" and one.letter.kind == KINDS[0]]
    assert "No cause" not in as_text(letter, tongue("de"))


def test_a_kind_that_is_not_written_in_german_goes_out_in_english() -> None:
    """The reader of German gets what there is: an English closing letter, a German complaint."""
    facts = open_on("2026-11-16", GERMAN)
    assert destination(office(), facts, "first-complaint") == "de"
    assert destination(office(), facts, "closing-failed") == "en"
    assert destination(office(), facts, "customer-notice") == facts.company.customer_language


def test_every_phrase_that_letters_use_is_there_in_german() -> None:
    """No word of the bank can keep a German letter back."""
    phrases = office().playbook.phrases
    used = {
        "kinds": ("name", "subject", "statement"),
        "symptoms": ("name", "with_loss", "with_measure"),
        "events": ("name", "sentence"),
        "impacts": ("name", "sentence"),
        "remedies": ("name", "plain", "with_amount", "alternative"),
        "exhibits": ("name",),
        "channels": ("name", "sent", "received"),
    }
    lacking = [
        (bank, key, field)
        for bank, fields in used.items()
        for key, entry in getattr(phrases, bank).items()
        for field in fields
        if (said := getattr(entry, field)) is not None and "de" not in said
    ]
    assert lacking == []
    counted = [forms["de"] for forms in (one.sentence for one in phrases.impacts.values()) if "{count}" in str(forms)]
    assert len(counted) > 15
    assert [forms for forms in counted if forms.keys() != {"one", "other"}] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_german_letter_is_german(kind: str) -> None:
    """No Han character and no English word stands in it, whatever the case is about; names are names."""
    facts = [facts for facts in _examples() if (facts.claim if kind == "sla-claim" else facts.clock)]
    assert len(facts) > 2
    for one in facts:
        letter = office().box.write(one, kind, "de")
        assert not isinstance(letter, Diagnostic), letter
        own = {block.role: block for block in letter.blocks}
        assert own["salutation"].rows == (("Sehr geehrte Damen und Herren,",),)
        assert own["closing"].rows == (("Mit freundlichen Grüßen",),)
        text = as_text(letter, tongue("de"))
        quoted = re.sub(r"„[^“]*“", "", text)
        body = "\n".join(part for part in quoted.split("\n\n") if one.company.address.nearest("de")[1] not in part)
        names = (event.found or event.expected for event in one.case.incident.events if event.found or event.expected)
        for name in filter(None, names):
            body = body.replace(name.nearest("de")[1], "")
        assert not re.search(r"[\u2e80-\u9fff]", body), (one.id, kind)
        assert [found for found in ENGLISH.findall(body) if found != "service"] == [], (one.id, kind)


@cache
def _examples() -> tuple[Dossier, ...]:
    """Every example case."""
    made = [prepare(office(), path.name).facts for path in sorted((ROOT / "cases").iterdir())]
    return tuple(facts for facts in made if facts)


def test_german_figures_and_the_blanks_that_hold_them() -> None:
    """Sum before currency, decimal comma, a point in thousands; no line ends within a date, a sum or a share."""
    letter = office().box.write(open_on("2026-11-16", BILLING.replace("268.00", "1268.50")), "first-complaint", "de")
    assert not isinstance(letter, Diagnostic)
    text = as_text(letter, tongue("de"))
    assert "1.268,50\N{NO-BREAK SPACE}CNY" in text
    assert "1.\N{NO-BREAK SPACE}Oktober 2026" in text
    assert "Betreff" not in text
    assert letter.subject == "Beanstandung: strittige Beträge, lc-1, 1. Oktober 2026"


def test_the_formats_know_that_it_is_german() -> None:
    """Language of PDF, Word and HTML; a subject with an umlaut is encoded in the mail and reads as it was written."""
    letter = office().box.write(open_on("2026-11-16", BILLING), "first-complaint", "de")
    assert not isinstance(letter, Diagnostic)
    mail = as_mail(letter, tongue("de"), ("Yulanhang", "ops@yulanhang.example"), None, ())
    (subject,) = [line for line in mail.split(b"\r\n") if line.startswith(b"Subject:")]
    assert subject.isascii()
    assert message_from_bytes(mail, policy=policy.default)["Subject"] == letter.subject
    made = as_pdf(letter, tongue("de"), TODAY)
    assert isinstance(made, bytes)
    assert str(PdfReader(BytesIO(made)).root_object["/Lang"]).startswith("de")
    assert 'w:val="de-DE"' in docx_part(as_docx(letter, tongue("de")), "word/styles.xml")
    assert '<html lang="de">' in as_html(letter, tongue("de"))
