"""What a new case begins with: what was rented, what happened, what is asked for; from options or from answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from generator.build import Office
from generator.commands.questions import Blank, Questions
from generator.commands.what_happened import Happened, name, what_happened
from generator.model.case import Case
from generator.model.load_case import load_case
from generator.model.request import Request
from generator.model.service import Service
from generator.source.document import Data

COPIED = ("provider", "service", "owner", "language", "letter_language", "time_zone", "requests")
"""What one case takes over from another."""
_TIME_TO_ANSWER = timedelta(days=14)
"""Offered where nobody names a day: long enough to be fair, short enough to be heeded."""
_USUAL = {"outages": "root-cause-report", "charges": "refund", "events": "root-cause-report", "log": "written-reply"}
"""The request that is offered first, by what the incident shows."""
_PROVIDER = Blank("provider", "--provider harbourline", Case, "provider")
_OWNER = Blank("owner", "--owner operations", Case, "owner")
_SERVICE = Blank("service", "--service hk2-17", Service, "id")
_FEE = Blank("fee", '--fee "39.90 USD per month"', Service, "fee")
_REQUEST = Blank("request", "--request root-cause-report", Request, "remedy")
_AMOUNT = Blank("request-amount", '--request "refund 39.90 USD"', Request, "amount")
_BY = Blank("by", "--by 2026-11-30", Request, "by")


@dataclass(frozen=True, slots=True)
class Given:
    """What the options say; *base* is what another case gives."""

    provider: str | None
    service: str | None
    fee: str | None
    owner: str | None
    requests: tuple[str, ...]
    by: str | None
    happened: Happened
    base: Mapping[str, Data]

    def known(self, key: str) -> str | None:
        """What an option says, else the other case."""
        own, other = getattr(self, key), self.base.get(key)
        return own or (other if isinstance(other, str) else None)


def first_facts(ask: Questions, office: Office, given: Given) -> dict[str, Data]:
    """All of it as the data of a case; incomplete where something is missing and nobody can be asked."""
    playbook = office.playbook
    providers = {key: name(one.name, ask.setting) for key, one in playbook.providers.items()}
    only = next(iter(providers)) if len(providers) == 1 else None
    provider = ask.choice(_PROVIDER, given.known("provider"), providers, only)
    service = _service(ask, office, given, provider)
    incident, log = what_happened(ask, playbook.phrases, given.happened)
    known = {key: given.base.get(key) for key in ("language", "letter_language", "time_zone")}
    return known | {
        "provider": provider,
        "owner": _owner(ask, office, given),
        "service": service,
        "incident": incident,
        "log": log,
        "requests": _requests(ask, office, given, incident),
    }


def _owner(ask: Questions, office: Office, given: Given) -> str:
    """Who is in charge: the first who signs, unless somebody can be asked and there are several."""
    roles = {one.role: name(one.name, ask.setting) for one in office.playbook.company.signatories}
    first = next(iter(roles))
    if ask.terminal and len(roles) > 1:
        return ask.choice(_OWNER, given.known("owner"), roles, first)
    return given.known("owner") or first


def _service(ask: Questions, office: Office, given: Given, provider: str) -> Data:
    """What the other case says of it; else id and fee, offered as the newest case with *provider* has them."""
    base = given.base.get("service")
    known = dict(base) if isinstance(base, dict) else {}
    offered = _newest_service(office, provider) if ask.terminal and not known else {}
    for blank, typed in ((_SERVICE, given.service), (_FEE, given.fee)):
        before = known.get(blank.name)
        known[blank.name] = ask.line(blank, typed or (str(before) if before else None), offered.get(blank.name))
    return known


def _newest_service(office: Office, provider: str) -> dict[str, str]:
    """Id and fee of the service in the newest case with *provider*; nothing where there is none."""
    for case_id in reversed(office.folder.cases()):
        loaded = load_case(office.folder, case_id, office.playbook.company.language)
        service = None if isinstance(loaded, list) else loaded[1].data.get("service")
        if not isinstance(loaded, list) and loaded[0].provider == provider and isinstance(service, dict):
            return {key: str(service[key]) for key in ("id", "fee")}
    return {}


def _requests(ask: Questions, office: Office, given: Given, incident: Mapping[str, Data]) -> list[Data]:
    """What is asked for, all by one day: as the options say, else as the other case says, else as answered."""
    made: list[dict[str, Data]] = [_typed(one) for one in given.requests]
    if not made:
        base = given.base.get("requests")
        made = [dict(one) for one in base if isinstance(one, dict)] if isinstance(base, list) else []
    if not made:
        made = [_request(ask, office, incident)]
    by = ask.line(_BY, given.by, (ask.setting.today + _TIME_TO_ANSWER).isoformat())
    return [one | {"by": by} for one in made]


def _typed(request: str) -> dict[str, Data]:
    """`refund 39.90 USD` as a request."""
    remedy, _, amount = request.strip().partition(" ")
    return {"remedy": remedy, "amount": amount.strip()}


def _request(ask: Questions, office: Office, incident: Mapping[str, Data]) -> dict[str, Data]:
    remedies = office.playbook.phrases.remedies
    usual = next((_USUAL[shown] for shown in ("charges", "outages", "events") if shown in incident), _USUAL["log"])
    choices = {key: name(one.name, ask.setting) for key, one in remedies.items()}
    remedy = ask.choice(_REQUEST, None, choices, usual if usual in choices else None)
    chosen = remedies.get(remedy)
    follows = chosen and (chosen.plain or (chosen.amount_from == "charges" and "charges" in incident))
    amount = ask.line(_AMOUNT, None) if chosen and not follows else ""
    return {"remedy": remedy, "amount": amount}
