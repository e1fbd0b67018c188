"""What a check of a case sees: the case as written, the playbook, and the fingerprints of its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from generator.base.digest import Digest
from generator.model.case import Case
from generator.model.observation import Reading
from generator.model.playbook import Playbook


@dataclass(frozen=True, slots=True)
class Record:
    """One case before any fact is computed. *digests* by file name; a file that is not there has none.

    Files in *unreadable* are there, and why they cannot be read has been told. *readings* are of the exhibits that
    give facts, by file name.
    """

    id: str
    case: Case
    playbook: Playbook
    digests: Mapping[str, Digest]
    today: date
    unreadable: frozenset[str] = frozenset()
    readings: Mapping[str, Reading] = field(default_factory=dict)

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone of times without offset: the case's, else the company's."""
        return self.case.time_zone or self.playbook.company.time_zone

    @property
    def letter_language(self) -> str | None:
        """The language of the letters that go out: the case's, else the provider's.

        None while the provider is unknown.
        """
        provider = self.playbook.providers.get(self.case.provider)
        return self.case.letter_language or (provider.letter_language if provider else None)
