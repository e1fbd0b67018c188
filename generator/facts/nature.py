"""What a complaint comes down to: money alone, leaving alone, or the cause that is still not explained."""

from generator.facts.commitments import Fate
from generator.facts.correspondence import LoggedEntry
from generator.facts.dossier import Dossier
from generator.facts.scorecard import Standing
from generator.model.phrases import Phrases

CAUSE = "root-cause-report"
EXPORT = "data-export"
NOTICE = "termination"
"""The kind of letter that ends the contract."""
_BACK = ("refund", "release-balance")
_ORDERLY = {"money", "billing", "exit"}
"""What an orderly end brings: money back, right bills, the way out."""
_SHORT = ("partly", "refused")  # what a message passed over may still be being looked into


def _worths(d: Dossier, phrases: Phrases) -> set[str]:
    return {phrases.remedies[one.request.remedy].worth for one in d.demands}


def is_refund(d: Dossier, phrases: Phrases) -> bool:
    """Whether it is about getting charges back: money and an orderly end are all that is asked for."""
    back = any(demand.request.remedy in _BACK for demand in d.demands)
    return back and bool(d.case.incident.charges) and _worths(d, phrases) <= _ORDERLY


def is_leave(d: Dossier, phrases: Phrases) -> bool:
    """Whether we mean to leave, and an orderly end with the money for the rest is all that is asked for."""
    return d.case.leaving is not None and bool(d.demands) and _worths(d, phrases) <= _ORDERLY


def safe_to_leave(d: Dossier) -> bool:
    """Whether no data of ours are still to be brought out: a promise is not enough, it has to be kept."""
    wanted = (standing for standing in d.scorecard if standing.demand.request.remedy == EXPORT)
    return all(_done(standing) for standing in wanted)


def _done(standing: Standing) -> bool:
    made = standing.commitment
    return not standing.open and (standing.treatment == "answered" or (made is not None and made.fate is Fate.KEPT))


def falls_short(d: Dossier, phrases: Phrases) -> LoggedEntry | None:
    """The answer to our last letter that leaves the cause unexplained, and only the cause.

    None while it lasts, while anything else is open, and from the day after the reply was due: then a reminder asks.
    """
    open_ones = [standing for standing in d.scorecard if standing.open]
    if d.clock is None or d.clock.day < d.today or d.downtime.ongoing:
        return None
    if any(phrases.remedies[one.demand.request.remedy].worth != "cause" for one in open_ones):
        return None
    return next((one.answer for one in open_ones if _asked_in_vain(one, d)), None)


def _asked_in_vain(standing: Standing, d: Dossier) -> bool:
    answer, clock = standing.answer, d.clock
    since = answer is not None and clock is not None and answer.at > clock.letter.logged.at
    return since and standing.demand.request.remedy == CAUSE and standing.treatment in _SHORT
