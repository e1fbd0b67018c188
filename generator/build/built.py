"""All cases of one day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.base.diagnostic import Diagnostic
from generator.base.rule import Severity, severity
from generator.build.examine import Examined, examine
from generator.build.office import Office, open_office
from generator.source.folder import Folder
from generator.texts.as_text import body_text
from generator.texts.formats import Papers


@dataclass(frozen=True, slots=True)
class Built:
    """Everything of one day.

    The office, the cases that could be built, the ids of those that could not, all trouble.
    """

    office: Office | None
    papers: tuple[Papers, ...]
    broken: tuple[str, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def failed(self) -> bool:
        """Whether anything people wrote is wrong, warnings apart."""
        return any(severity(found) is Severity.ERROR for found in self.diagnostics)


def build(folder: Folder, today: date, only: Iterable[str] | None = None) -> Built:
    """All cases (or *only* these) of the repository in *folder* as on *today*, with their papers."""
    office, found = open_office(folder, today)
    if office is None:
        return Built(None, (), (), tuple(sorted(set(found))))
    return gathered(office, found, [examine(office, case) for case in (folder.cases() if only is None else only)])


def gathered(office: Office, found: list[Diagnostic], examined: list[Examined]) -> Built:
    """What was *examined*, as one result; trouble sorted by place, each told once."""
    everything = {*found, *(trouble for one in examined for trouble in one.diagnostics)}
    papers = tuple(one.papers for one in examined if one.papers)
    return Built(office, papers, tuple(one.id for one in examined if one.papers is None), tuple(sorted(everything)))


def letter_texts(built: Built) -> dict[str, dict[str, str]]:
    """The text of every letter by case and by kind and language, one line a paragraph: what a review compares."""
    if built.office is None:
        return {}
    tongues = built.office.box.tongues
    return {
        papers.dossier.id: {
            f"{one.label} ({one.letter.language})": body_text(one.letter.blocks, tongues[one.letter.language])
            for one in papers.letters
        }
        for papers in built.papers
    }
