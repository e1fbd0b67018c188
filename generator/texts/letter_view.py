"""What a letter template may name: the facts of a dossier in the words of one language.

Templates hold words and simple `if`/`for`; every day, sum and citation comes ready from here.
Each view is flat: a template looks no deeper than one dot.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.facts.demand import Demand
from generator.facts.dossier import Dossier, LoggedEntry, NumberedExhibit
from generator.facts.downtime import Disturbance
from generator.model.phrases import Phrases
from generator.model.scalars.text import Text
from generator.texts.tongue import Tongue, fill


@dataclass(frozen=True, slots=True)
class LetterView:
    """Turns one dossier into what templates in one language name."""

    dossier: Dossier
    phrases: Phrases
    tongue: Tongue

    def names(self) -> dict[str, Any]:
        """Every name that a letter template can use."""
        d, t = self.dossier, self.tongue
        incident = d.case.incident
        kind = self.phrases.kinds[incident.kind]
        charges = [
            {
                "invoice": c.invoice,
                "day": t.day(c.on),
                "amount": t.money(c.amount),
                "cite": self._cite(c.exhibits),
                "numbers": t.listed(self._numbers(c.exhibits)),
            }
            for c in incident.charges
        ]
        return {
            "words": t.words,
            "today": t.day(d.today),
            "case": {"id": d.id},
            "company": self._company(),
            "signatory": self._signatory(),
            "provider": self._provider(),
            "service": self._service(),
            "promise": self._promise(),
            "kind": {
                "name": self._phrase(kind.name),
                "subject": self._phrase(kind.subject),
                "statement": self._statement(),
                "shows": kind.shows,
            },
            "event_day": self._event_day(),
            "what": self._paragraphs(incident.what),
            "outages": [self._outage(disturbance) for disturbance in d.downtime.disturbances],
            "downtime": {
                "total": t.duration(d.downtime.total),
                "ongoing": d.downtime.ongoing,
                "any": bool(d.downtime.total),
            },
            "charges": charges,
            "charged": t.money(d.charged) if d.charged else None,
            "cancellation": self._cancellation(),
            "impacts": self._impacts(),
            "contacts": [self._contact(logged) for logged in d.log],
            "requests": [self._request(demand) for demand in d.demands],
            "alternatives": self._alternatives(),
            "reply_by": t.day(d.reply_by) if d.reply_by else None,
            "references": list(d.references),
            "exhibits": [self._exhibit(exhibit) for exhibit in d.exhibits],
        }

    def _phrase(self, text: Text | None, **values: str) -> str:
        """The phrase in this language with *values* put in; nothing where the bank has none."""
        said = text.get(self.tongue.language) if text else None
        return fill(said, **values) if said else ""

    def _own(self, text: Text | None) -> str | None:
        """A text of the case, only if it is written in this language: never printed in the wrong one."""
        return text.get(self.tongue.language) if text else None

    def _named(self, text: Text) -> str:
        """A name, in this language or the one it has: a name is not translated by leaving it out."""
        return text.nearest(self.tongue.language)[1]

    def _paragraphs(self, text: Text | None) -> list[str]:
        own = self._own(text)
        return own.split("\n\n") if own else []

    def _cite(self, ids: Sequence[str]) -> str:
        """`(Exhibits 1 and 2)`, with the blank before it where the language has one; nothing for no exhibit."""
        numbers = self._numbers(ids)
        if not numbers:
            return ""
        return fill(
            self.tongue.words["cite_one" if len(numbers) == 1 else "cite_many"],
            list=self.tongue.listed(numbers),
        )

    def _numbers(self, ids: Sequence[str]) -> list[str]:
        """The numbers that these exhibits have in the letter."""
        return [str(e.number) for e in self.dossier.exhibits if e.exhibit.id in ids]

    def _company(self) -> dict[str, str | None]:
        company = self.dossier.company
        return {
            "name": self._named(company.name),
            "address": self._named(company.address),
            "registration": company.registration,
            "website": company.website,
        }

    def _signatory(self) -> dict[str, str]:
        signatory = self.dossier.signatory
        return {
            "name": self._named(signatory.name),
            "title": self._named(signatory.title),
            "email": signatory.email,
            "phone": signatory.phone,
        }

    def _provider(self) -> dict[str, str | None]:
        p = self.dossier.provider
        return {
            "name": self._named(p.name),
            "legal_name": self._named(p.contract_name),
            "address": self._named(p.address) if p.address else None,
            "department": self._own(p.department) or self.tongue.words["department"],
        }

    def _service(self) -> dict[str, str | None]:
        s, t = self.dossier.case.service, self.tongue
        return {
            "id": s.id,
            "plan": self._own(s.plan),
            "region": self._own(s.region),
            "address": s.address,
            "account": s.account,
            "contract": s.contract,
            "since": t.day(s.since) if s.since else None,
            "fee": t.fee(s.fee),
        }

    def _promise(self) -> dict[str, str] | None:
        promise = self.dossier.terms.promise if self.dossier.terms else None
        if promise is None or promise.uptime is None or promise.clause is None:
            return None
        return {"uptime": self.tongue.percent(promise.uptime), "clause": self._named(promise.clause)}

    def _statement(self) -> str:
        d = self.dossier
        return self._phrase(
            self.phrases.kinds[d.case.incident.kind].statement,
            service=d.case.service.id,
            provider=self._named(d.provider.name),
        )

    def _event_day(self) -> str:
        d = self.dossier
        days = [x.start.astimezone(d.zone).date() for x in d.downtime.disturbances] + [
            charge.on for charge in d.case.incident.charges
        ]
        return self.tongue.day(min(days))

    def _outage(self, disturbance: Disturbance) -> dict[str, Any]:
        d, t, outage = self.dossier, self.tongue, disturbance.outage
        symptom = self.phrases.symptoms.get(outage.symptom or self.phrases.kinds[d.case.incident.kind].symptom or "")
        observed = ""
        if symptom:
            with_loss = outage.loss is not None and symptom.with_loss
            observed = (
                self._phrase(symptom.with_loss, loss=t.percent(outage.loss))
                if with_loss and outage.loss is not None
                else self._phrase(symptom.name)
            )
        start = t.moment(disturbance.start, d.zone)
        if disturbance.end is None or disturbance.duration is None:
            period, duration = fill(t.words["since"], start=start), None
        else:
            period = t.span(disturbance.start, disturbance.end, d.zone)
            duration = t.duration(disturbance.duration)
        proof = {"cite": self._cite(outage.exhibits), "numbers": t.listed(self._numbers(outage.exhibits))}
        return {
            "start": start,
            "period": period,
            "duration": duration,
            "observed": observed,
            "lasts": disturbance.end is None,
            **proof,
        }

    def _cancellation(self) -> dict[str, str | None] | None:
        c = self.dossier.case.incident.cancellation
        if c is None:
            return None
        return {
            "day": self.tongue.day(c.on),
            "effective": self.tongue.day(c.effective),
            "reference": c.reference,
            "cite": self._cite(c.exhibits),
        }

    def _impacts(self) -> list[dict[str, str]]:
        t = self.tongue
        made = []
        for impact in self.dossier.case.incident.impact:
            forms = self.phrases.impacts[impact.kind].sentence.get(t.language)
            if forms:
                sentence = t.plural(forms, impact.count if impact.count is not None else 0)
                count = t.number(impact.count) if impact.count is not None else ""
                amount = t.money(impact.amount) if impact.amount else ""
                made.append(
                    {
                        "sentence": fill(sentence, count=count, amount=amount),
                        "cite": self._cite(impact.exhibits),
                    }
                )
        return made

    def _contact(self, logged: LoggedEntry) -> dict[str, str | None]:
        entry, t = logged.entry, self.tongue
        channel = self.phrases.channels[entry.channel]
        at = t.moment(logged.at, self.dossier.zone)
        said = self._phrase(channel.sent if entry.direction == "out" else channel.received, at=at)
        reference = fill(t.words["with_reference"], reference=entry.reference) if entry.reference else ""
        return {
            "sentence": said + reference,
            "summary": self._own(entry.summary),
            "cite": self._cite(entry.exhibits),
        }

    def _request(self, demand: Demand) -> dict[str, str | None]:
        remedy = self.phrases.remedies[demand.request.remedy]
        by = self.tongue.day(demand.by) if demand.by else ""
        amount = self.tongue.money(demand.amount) if demand.amount and remedy.with_amount else None
        text = self._phrase(remedy.with_amount, by=by, amount=amount) if amount else self._phrase(remedy.plain, by=by)
        return {"text": text, "more": self._own(demand.request.text)}

    def _alternatives(self) -> list[str]:
        wanted = dict.fromkeys(
            demand.request.alternative for demand in self.dossier.demands if demand.request.alternative
        )
        return [said for remedy in wanted if (said := self._phrase(self.phrases.remedies[remedy].alternative))]

    def _exhibit(self, numbered: NumberedExhibit) -> dict[str, Any]:
        exhibit, d, t = numbered.exhibit, self.dossier, self.tongue
        return {
            "number": str(numbered.number),
            "title": self._own(exhibit.shows) or self._phrase(self.phrases.exhibits[exhibit.kind].name),
            "kind": self._phrase(self.phrases.exhibits[exhibit.kind].name),
            "file": exhibit.file.rsplit("/", 1)[-1],
            "captured": t.moment(exhibit.captured.instant(d.zone), d.zone) if exhibit.captured else None,
            "vantage": self._own(exhibit.vantage),
            "sha256": numbered.digest.sha256,
        }
