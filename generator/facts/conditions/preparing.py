"""What is there before the first letter: backup, evidence, promise, channel, requests."""

from generator.facts.conditions.tick import State, unneeded, when
from generator.facts.dossier import Dossier
from generator.model.phrases import Phrases


def _proving(d: Dossier, phrases: Phrases, what: str) -> list[str]:
    """The ids of the exhibits that prove *what*."""
    return [e.exhibit.id for e in d.exhibits if phrases.exhibits[e.exhibit.kind].proves == what]


def _exhibits(d: Dossier, phrases: Phrases, reason: str, *what: str) -> State:
    found = [exhibit for kind in what for exhibit in _proving(d, phrases, kind)]
    return when(bool(found), reason, exhibits=", ".join(found))


def _about_outages(d: Dossier, phrases: Phrases) -> bool:
    return phrases.kinds[d.case.incident.kind].shows == "outages"


def backup_recorded(d: Dossier, _: Phrases) -> State:
    """A backup made and tried has its time in the case."""
    return when(d.case.safeguards.backup_at is not None, "backup-recorded")


def screen_captured(d: Dossier, phrases: Phrases) -> State:
    """What was on the screen is enclosed: a screenshot, or the output of a measuring command."""
    return _exhibits(d, phrases, "screen-captured", "screen", "measurement")


def provider_contacted(d: Dossier, _: Phrases) -> State:
    """The log has a message from us."""
    return when(any(logged.entry.direction == "out" for logged in d.log), "provider-contacted")


def reference_known(d: Dossier, _: Phrases) -> State:
    """The log has the provider's number for the complaint."""
    return when(bool(d.references), "reference-known", reference=", ".join(d.references))


def service_described(d: Dossier, _: Phrases) -> State:
    """Plan, contract and first day of the service are given."""
    service = d.case.service
    missing = [name for name in ("plan", "contract", "since") if getattr(service, name) is None]
    return when(not missing, "service-described", missing=", ".join(f"service.{name}" for name in missing))


def promise_known(d: Dossier, phrases: Phrases) -> State:
    """The provider's profile has a promise with a source."""
    if not _about_outages(d, phrases):
        return unneeded("promise-known")
    promised = d.terms is not None and d.terms.promise is not None and bool(d.provider.sources)
    return when(promised, "promise-known", provider=d.case.provider)


def times_recorded(d: Dossier, phrases: Phrases) -> State:
    """Each outage has its times with a zone; each charge its date."""
    shows = phrases.kinds[d.case.incident.kind].shows
    if shows == "charges":
        return when(bool(d.case.incident.charges), "charges-recorded", count=len(d.case.incident.charges))
    count = len(d.downtime.disturbances) + len(d.happenings) if shows != "log" else len(d.log)
    return when(bool(count), "times-recorded", count=count)


def measurement_enclosed(d: Dossier, phrases: Phrases) -> State:
    """A measurement of ours is enclosed."""
    if not _about_outages(d, phrases):
        return unneeded("measurement-enclosed")
    return _exhibits(d, phrases, "measurement-enclosed", "measurement")


def invoice_enclosed(d: Dossier, phrases: Phrases) -> State:
    """The disputed invoices are enclosed."""
    if phrases.kinds[d.case.incident.kind].shows != "charges":
        return unneeded("invoice-enclosed")
    return _exhibits(d, phrases, "invoice-enclosed", "invoice")


def provider_record_enclosed(d: Dossier, phrases: Phrases) -> State:
    """Something is enclosed that the provider itself wrote."""
    return _exhibits(d, phrases, "provider-record-enclosed", "provider-record")


def impact_quantified(d: Dossier, _: Phrases) -> State:
    """The effect on the company is counted."""
    return when(bool(d.case.incident.impact), "impact-quantified")


def evidence_hashed(d: Dossier, _: Phrases) -> State:
    """Every exhibit has its SHA-256 in the case."""
    without = [e.exhibit.id for e in d.exhibits if e.exhibit.sha256 is None]
    return when(bool(d.exhibits) and not without, "evidence-hashed", exhibits=", ".join(without))


def requests_dated(d: Dossier, _: Phrases) -> State:
    """Every request has a date."""
    return when(bool(d.demands) and all(demand.by for demand in d.demands), "requests-dated", count=len(d.demands))


def alternative_offered(d: Dossier, _: Phrases) -> State:
    """At least one request names another solution that would do."""
    return when(any(demand.request.alternative for demand in d.demands), "alternative-offered")


def log_complete(d: Dossier, phrases: Phrases) -> State:
    """Every entry of the log says what was said, and calls and meetings where."""
    short = [
        n
        for n, e in enumerate(d.case.log, 1)
        if e.summary is None or (e.place is None and not phrases.channels[e.channel].written)
    ]
    if not d.case.log:
        return when(False, "log-empty")  # noqa: FBT003 - the condition itself
    return when(not short, "log-complete", entries=", ".join(str(n) for n in short))


def channel_known(d: Dossier, _: Phrases) -> State:
    """The provider's profile has a channel."""
    return when(bool(d.provider.channels), "channel-known", provider=d.case.provider)
