"""What makes the letter whole: owner, languages, amounts, proof, wording, and that it went out."""

from generator.facts.conditions.tick import State, unneeded, when
from generator.facts.correspondence import SentLetter
from generator.facts.dossier import Dossier
from generator.model.phrases import Phrases
from generator.model.texts import prose

MOST = 5
"""Requests that a reader deals with."""
_MONEY = ("credit", "money")


def owner_named(d: Dossier, _: Phrases) -> State:
    """A role of the company has the case in hand and signs."""
    return when(d.case.owner is not None, "owner-named")


def texts_in_letter_language(d: Dossier, _: Phrases) -> State:
    """Every text of the case is written in the letter's language too."""
    missing = [path for path, text in prose(d.case) if d.letter_language not in text]
    return when(not missing, "texts-in-letter-language", count=len(missing), language=d.letter_language)


def requests_few(d: Dossier, _: Phrases) -> State:
    """There are requests, and not too many."""
    return when(0 < len(d.demands) <= MOST, "requests-few", count=len(d.demands), most=MOST)


def amounts_known(d: Dossier, phrases: Phrases) -> State:
    """Every request for money names its sum, typed or derived."""
    asked = [x for x in d.demands if phrases.remedies[x.request.remedy].worth in _MONEY]
    sums = [x for x in asked if phrases.remedies[x.request.remedy].with_amount]
    if not sums:
        return unneeded("amounts-known")
    return when(all(x.amount for x in sums), "amounts-known", requests=", ".join(x.id for x in sums if not x.amount))


def facts_proved(d: Dossier, _: Phrases) -> State:
    """Every outage, event, charge and impact names an exhibit."""
    facts = d.case.incident.proofs()
    bare = sum(not exhibits for exhibits in facts)
    return when(bool(facts) and not bare, "facts-proved", count=bare)


def exhibits_cited(d: Dossier, _: Phrases) -> State:
    """Every exhibit is cited by a fact or by an entry of the log."""
    if not d.exhibits:
        return unneeded("exhibits-cited")
    case = d.case
    named = [*case.incident.proofs(), *(e.exhibits for e in case.log), *(v.exhibits for v in case.verifications)]
    cited = {exhibit for exhibits in named for exhibit in exhibits}
    idle = [e.exhibit.id for e in d.exhibits if e.exhibit.id not in cited]
    return when(not idle, "exhibits-cited", exhibits=", ".join(idle))


def wording_fit(d: Dossier, _: Phrases) -> State:
    """No wording is left in the case that a formal letter avoids."""
    return when(not d.lapses, "wording-fit", count=len(d.lapses))


def _complaint(d: Dossier) -> SentLetter | None:
    """The first letter that went out and asks for something."""
    return d.asked[0] if d.asked else None


def complaint_sent(d: Dossier, _: Phrases) -> State:
    """The log shows the first letter going out."""
    first = _complaint(d)
    return when(first is not None, "complaint-sent", day=d.local_day(first.logged.at) if first else "")


def sent_in_writing(d: Dossier, phrases: Phrases) -> State:
    """It went by a channel that leaves a written trace."""
    first = _complaint(d)
    if first is None:
        return when(False, "complaint-sent")  # noqa: FBT003 - the condition itself
    return when(phrases.channels[first.logged.entry.channel].written, "sent-in-writing")


def receipt_known(d: Dossier, _: Phrases) -> State:
    """A number or an answer shows that it arrived."""
    first = _complaint(d)
    if first is None:
        return when(False, "complaint-sent")  # noqa: FBT003 - the condition itself
    after = [e for e in d.log if e.at >= first.logged.at and (not e.ours or e.entry.reference)]
    return when(bool(after), "receipt-known")
