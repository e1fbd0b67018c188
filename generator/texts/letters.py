"""Letters: a template and a dossier into a `Letter`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from jinja2 import Environment, Template, TemplateError, TemplateSyntaxError, UndefinedError, nodes

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.facts.dossier import Dossier
from generator.model.letter import Letter, LetterTemplate
from generator.model.playbook import Playbook
from generator.texts.environment import LETTERS, environment
from generator.texts.markup import blocks, headline
from generator.texts.tongue import Tongue, UnknownNameError, Words
from generator.texts.tracing import tracing
from generator.texts.view.names import NAMES, letter_names
from generator.texts.view.wording import Wording


@dataclass(frozen=True)
class Compiled:
    """One letter template, ready: its *subject* and *body*, compiled when the first letter asks for them.

    *names* are those that they, and every frame and part that they reach, may ask for.
    What *marking* renders says where it comes from.
    """

    template: LetterTemplate
    names: frozenset[str]
    room: Environment
    marking: Environment

    @cached_property
    def subject(self) -> Template:
        """The subject line."""
        return self.room.from_string(self.template.head.subject)

    @cached_property
    def body(self) -> Template:
        """The letter itself; errors in it name the file's own lines."""
        made: Template = self.room.from_string(_padded(self.template))
        made.filename = self.template.path
        return made

    @cached_property
    def marked(self) -> tuple[Template, Template]:
        """Subject and body whose output says where it comes from (see `tracing`)."""
        return self.marking.from_string(self.template.head.subject), self.marking.from_string(_padded(self.template))


@dataclass(frozen=True, slots=True)
class LetterBox:
    """All letters that a playbook can write; what could not be compiled is in `diagnostics`."""

    playbook: Playbook
    tongues: Mapping[str, Tongue]
    compiled: Mapping[tuple[str, str], Compiled]
    diagnostics: tuple[Diagnostic, ...]

    def languages(self, kind: str) -> tuple[str, ...]:
        """The languages in which *kind* can be written, sorted."""
        return tuple(sorted(language for own, language in self.compiled if own == kind))

    def write(self, dossier: Dossier, kind: str, language: str, body: str = "") -> Letter | Diagnostic:
        """The letter of this *kind* in *language*, to *body* where it is for one.

        A diagnostic at the template's line where it asks for what is not there.
        """
        compiled = self.compiled[kind, language]
        try:
            names = self.names(dossier, kind, language, compiled.names, body)
            subject = headline(compiled.subject.render(names))
            rendered = compiled.body.render({**names, "subject": subject})
        except UndefinedError as error:
            return Diagnostic(_failed(error, compiled.template), "template-unknown-name", values(name=_missing(error)))
        except UnknownNameError as error:
            return Diagnostic(Position(compiled.template.path), "template-unknown-name", values(name=error.args[0]))
        except (TemplateError, TypeError, ValueError) as error:
            return Diagnostic(_failed(error, compiled.template), "template-error", values(reason=str(error)))
        return Letter(dossier.id, kind, language, subject, blocks(rendered))

    def names(
        self, dossier: Dossier, kind: str, language: str, wanted: Iterable[str] = NAMES, body: str = ""
    ) -> dict[str, Any]:
        """What a letter of this *kind* about *dossier* can name in *language*, or only what is *wanted* of it."""
        return letter_names(Wording(dossier, self.playbook, self.tongues[language], kind, body), wanted)


def letter_box(playbook: Playbook) -> LetterBox:
    """Every letter template of *playbook*: parsed now, so that a slip is told, and compiled once, when it is used."""
    room, spoken = environment(playbook.frames), playbook.spoken
    reader, marking = _Reader(room, playbook.frames), tracing(playbook.frames)
    compiled: dict[tuple[str, str], Compiled] = {}
    found: set[Diagnostic] = set()
    for key, template in playbook.letters.items():
        if template.language not in spoken:
            continue
        try:
            compiled[key] = Compiled(template, reader.names(template), room, marking)
        except TemplateSyntaxError as error:
            place = Position(error.filename or template.path, error.lineno)
            found.add(Diagnostic(place, "template-error", values(reason=error.message or "")))
    tongues = {language: Tongue(language, Words(playbook.strings[language])) for language in spoken}
    return LetterBox(playbook, tongues, compiled, tuple(sorted(found)))


def _padded(template: LetterTemplate) -> str:
    """The body with empty lines in place of its head, so that its lines are the file's."""
    return "\n" * (template.line - 1) + template.body


class _Reader:
    """Parses templates, frames and parts, each text once."""

    def __init__(self, room: Environment, frames: Mapping[str, str]) -> None:
        self.room = room
        self.frames = frames
        self.read: dict[str, tuple[frozenset[str], frozenset[str]]] = {}

    def names(self, template: LetterTemplate) -> frozenset[str]:
        """The names that *template* may ask for; TemplateSyntaxError where it, or what it reaches, cannot be parsed."""
        names: set[str] = set()
        todo = [(template.head.subject, template.path), (_padded(template), template.path)]
        seen: set[str] = set()
        while todo:
            own, reached = self._parsed(*todo.pop())
            names |= own
            todo += [(self.frames[name], f"{LETTERS}/{name}") for name in reached - seen]
            seen |= reached
        return frozenset(names & NAMES.keys())

    def _parsed(self, text: str, path: str) -> tuple[frozenset[str], frozenset[str]]:
        """Every name in *text*, and the frames and parts that it extends or includes."""
        if text not in self.read:
            tree = self.room.parse(text, filename=path)
            named = frozenset(node.name for node in tree.find_all(nodes.Name))
            used = [node.template for node in tree.find_all(nodes.Extends)]
            used += [node.template for node in tree.find_all(nodes.Include)]
            reached = {node.value for node in used if isinstance(node, nodes.Const) and node.value in self.frames}
            self.read[text] = named, frozenset(reached)
        return self.read[text]


def _failed(error: Exception, template: LetterTemplate) -> Position:
    """The line of the template or frame where *error* came up: Jinja leaves it in the traceback."""
    place, trace = Position(template.path), error.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(LETTERS):
            place = Position(file, trace.tb_lineno)
        trace = trace.tb_next
    return place


def _missing(error: UndefinedError) -> str:
    """The name that is not there, out of Jinja's sentence."""
    text = str(error)
    return text.split("'")[-2] if text.count("'") > 1 else text
