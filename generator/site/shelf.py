"""What the pages of one language are made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from generator.facts.dossier import Dossier
from generator.model.playbook import Playbook
from generator.model.scalars.text import Text
from generator.site.environment import environment
from generator.site.page import Download
from generator.source.folder import Folder
from generator.source.history import Change
from generator.texts.formats import Papers
from generator.texts.tongue import Tongue


@dataclass(frozen=True, slots=True)
class Shelf:
    """The cases of one day in one language.

    *downloads* are those of each case, by its id.
    *up* leads from the tree's root to the folder of files, with `/` at its end.
    *history* are the newest changes of the case files, as git has them.
    """

    folder: Folder
    playbook: Playbook
    papers: tuple[Papers, ...]
    broken: tuple[str, ...]
    downloads: Mapping[str, tuple[Download, ...]]
    tongue: Tongue
    tongues: Mapping[str, Tongue]
    today: date
    up: str
    history: tuple[Change, ...] = ()

    def said(self, text: Text) -> Markup:
        """*text* in this language; in another, marked as such, where it is not written in this one."""
        language, said = text.nearest(self.tongue.language)
        if language in (self.tongue.language, "*"):
            return escape(said)
        return Markup('<span lang="{}">{}</span>').format(language, said)

    def plain(self, text: Text) -> str:
        """*text* in this language or the one it has, without any mark: for titles."""
        return text.nearest(self.tongue.language)[1]

    def spoken(self, language: str) -> str:
        """What *language* calls itself; its code where no letter is written in it."""
        return self.tongues[language].words["name"] if language in self.tongues else language

    def about(self, provider: str) -> list[Dossier]:
        """The cases about this provider, in the order of all."""
        return [papers.dossier for papers in self.papers if papers.dossier.case.provider == provider]

    def render(self, template: str, **names: Any) -> str:  # noqa: ANN401 - templates take what they name
        """The page of this *template*: `words` are the playbook's strings in this language.

        Marks that could begin a fence of code are written as entities: Markdown looks for fences in HTML, too.
        """
        page = environment().get_template(template)
        made = page.render(words=self.tongue.words, today=self.today, up=self.up, **names)
        return made.replace("`", "&#96;").replace("~~~", "&#126;~~")
