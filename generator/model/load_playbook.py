"""Reading `playbook/`: files into a `Playbook`, trouble into diagnostics."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from babel.localedata import locale_identifiers

from generator.base.diagnostic import Diagnostic, Finding, values
from generator.base.position import Position
from generator.model.body import Body
from generator.model.company import Company
from generator.model.guideline import Guideline, GuidelineHead
from generator.model.letter import LetterHead, LetterKind, LetterTemplate
from generator.model.phrases import (
    ChannelKind,
    EventKind,
    ExhibitKind,
    ImpactKind,
    Kind,
    Phrases,
    Remedy,
    Sentence,
    Symptom,
    phrase_file,
)
from generator.model.playbook import Playbook, templates
from generator.model.provider import Provider
from generator.model.read import read
from generator.model.scalars.refusal import shape
from generator.model.scalars.text import LANGUAGE
from generator.model.strict import Strict
from generator.model.strings import whole
from generator.model.tone import ToneBook
from generator.source.document import diagnostics
from generator.source.folder import Folder
from generator.source.frontmatter import Headed, split
from generator.source.load import load, load_text
from generator.source.nearest import nearest

Model = TypeVar("Model", bound=Strict)
Made = TypeVar("Made")
COMPANY = "playbook/company.yaml"
_PHRASES: dict[str, type[Strict]] = {
    "kinds": Kind,
    "symptoms": Symptom,
    "impacts": ImpactKind,
    "remedies": Remedy,
    "exhibits": ExhibitKind,
    "channels": ChannelKind,
    "events": EventKind,
    "reservations": Sentence,
    "next_steps": Sentence,
    "thanks": Sentence,
}
_PART = re.compile(rf"^<!-- ({LANGUAGE.pattern}) -->[ \t]*\n", re.MULTILINE)


def read_playbook(folder: Folder) -> tuple[Playbook | None, list[Diagnostic]]:
    """The playbook in *folder* and what is wrong in it; no playbook where there is no company or no phrase bank."""
    reader = _Reader(folder)
    return reader.playbook(), reader.found


class _Reader:
    """Reads part by part and keeps what went wrong in `found`."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.found: list[Diagnostic] = []

    def playbook(self) -> Playbook | None:
        """The playbook; None where the company or the phrase bank cannot be read, without which there is no letter."""
        company = self._model(COMPANY, Company)
        phrases = self._phrases(company.language if company else "zh")
        providers = {
            _stem(path): self._model(path, Provider) for path in self.folder.files("playbook/providers", ".yaml")
        }
        bodies = {_stem(path): self._model(path, Body) for path in self.folder.files("playbook/bodies", ".yaml")}
        guidelines = [self._guideline(path) for path in self.folder.files("playbook/guidelines", ".md")]
        tone = {_stem(path): self._model(path, ToneBook) for path in self.folder.files("playbook/tone", ".yaml")}
        kinds, letters = {}, {}
        for kind in self.folder.folders("playbook/letters"):
            kinds[kind] = self._model(f"playbook/letters/{kind}/kind.yaml", LetterKind)
            for path in self.folder.files(f"playbook/letters/{kind}", ".md.j2"):
                letters[kind, _stem(path)] = self._letter(path, kind)
        strings = {_stem(path): self._strings(path) for path in self.folder.files("playbook/strings", ".yaml")}
        frames = {
            path.removeprefix("playbook/letters/"): self._text(path)
            for path in self.folder.files("playbook/letters", ".md.j2")
        }
        if company is None or phrases is None:
            return None
        return Playbook(
            company,
            phrases,
            _present(providers),
            frozenset(providers) - frozenset(_present(providers)),
            dict(sorted(_present(bodies).items(), key=lambda item: (item[1].order, item[0]))),
            frozenset(bodies) - frozenset(_present(bodies)),
            tuple(g for g in guidelines if g),
            _present(tone),
            dict(sorted(_present(kinds).items(), key=lambda item: (item[1].order, item[0]))),
            frozenset(kinds) - frozenset(_present(kinds)),
            _present(letters),
            _present(frames),
            _present(strings),
            whole(_present(strings), lambda language: templates(language, _present(letters), _present(frames))),
        )

    def _model(self, path: str, model: type[Model]) -> Model | None:
        return self._read(path, lambda data: read(model, data, language="zh"))

    def _read(self, path: str, make: Callable[[dict[str, Any]], Made | list[Any]]) -> Made | None:
        """What *make* makes of the data in *path*; None, with the trouble noted, where it makes nothing."""
        document = load(self.folder, path)
        if isinstance(document, list):
            self.found += document
            return None
        made = make(document.data)
        if isinstance(made, list):
            self.found += diagnostics(document, made)
            return None
        return made

    def _phrases(self, language: str) -> Phrases | None:
        banks: dict[str, dict[str, Strict]] = {}
        for name, model in _PHRASES.items():
            path = phrase_file(name)
            document = load(self.folder, path)
            if isinstance(document, list):
                self.found += document
                continue
            banks[name] = {}
            for key, data in document.data.items():
                if not isinstance(data, dict):
                    self.found += diagnostics(
                        document,
                        [Finding((key,), "wrong-shape", values(expected="mapping", found=shape(data)))],
                    )
                    continue
                entry = read(model, data, language=language)
                if isinstance(entry, list):
                    self.found += diagnostics(document, [replace(f, path=(key, *f.path)) for f in entry])
                else:
                    banks[name][key] = entry
        return Phrases.model_construct(**banks) if len(banks) == len(_PHRASES) else None  # type: ignore[arg-type] # each bank holds its own model

    def _text(self, path: str) -> str | None:
        text = load_text(self.folder, path)
        if isinstance(text, Diagnostic):
            self.found.append(text)
            return None
        return text

    def _headed(self, path: str, model: type[Model]) -> tuple[Headed, Model] | None:
        text = self._text(path)
        parts = split(text, path) if text is not None else []
        if isinstance(parts, list):
            self.found += parts
            return None
        head = read(model, parts.head.data, language="zh")
        if isinstance(head, list):
            self.found += diagnostics(parts.head, head)
            return None
        return parts, head

    def _guideline(self, path: str) -> Guideline | None:
        read_ = self._headed(path, GuidelineHead)
        if read_ is None:
            return None
        parts, head = read_
        pieces = _PART.split(parts.body)
        if len(pieces) == 1 or pieces[0].strip():
            self.found.append(Diagnostic(Position(path, parts.line), "guideline-without-language"))
            return None
        body = tuple((language, text.strip() + "\n") for language, text in zip(pieces[1::2], pieces[2::2], strict=True))
        return Guideline(_stem(path), head.title, head.summary, head.checklist, head.rules, head.letters, body)

    def _letter(self, path: str, kind: str) -> LetterTemplate | None:
        read_ = self._headed(path, LetterHead)
        if read_ is None:
            return None
        parts, head = read_
        return LetterTemplate(kind, _stem(path), path, head, parts.body, parts.line)

    def _strings(self, path: str) -> Mapping[str, str] | None:
        document = load(self.folder, path)
        if isinstance(document, list):
            self.found += document
            return None
        data = document.data
        found = [
            Finding((key,), "wrong-shape", values(expected="text", found=shape(value)))
            for key, value in data.items()
            if not isinstance(value, str)
        ]
        for key, known in _CHOICES.items():
            if key in data and data[key] not in known:
                found.append(
                    Finding(
                        (key,),
                        "unknown-value",
                        values(
                            value=data[key],
                            known=", ".join(sorted(known)[:20]),
                            nearest=nearest(str(data[key]), known),
                        ),
                    )
                )
        self.found += diagnostics(document, found)
        return None if found else {key: str(value) for key, value in data.items()}


_CHOICES: dict[str, Collection[str]] = {
    "locale": locale_identifiers(),
    "unit_length": ("long", "short"),
    "wrap": ("0", "72"),
}
"""Strings that steer: what they may say."""


def _stem(path: str) -> str:
    return path.rsplit("/", 1)[-1].split(".", 1)[0]


def _present(made: dict[Any, Made | None]) -> dict[Any, Made]:
    return {key: value for key, value in made.items() if value is not None}
