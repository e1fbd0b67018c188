"""Letters: a template and a dossier into a `Letter`."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Template, TemplateError, TemplateSyntaxError, UndefinedError
from jinja2.meta import find_referenced_templates, find_undeclared_variables

from generator.base.diagnostic import Diagnostic, values
from generator.base.position import Position
from generator.facts.dossier import Dossier
from generator.model.letter import Letter, LetterTemplate
from generator.model.playbook import Playbook
from generator.texts.environment import LETTERS, environment
from generator.texts.markup import bare, blocks
from generator.texts.tongue import Tongue, UnknownNameError
from generator.texts.view.names import letter_names
from generator.texts.view.wording import Wording


@dataclass(frozen=True, slots=True)
class Compiled:
    """One letter template, ready: its *subject* and *body*, and the *names* that these ask for."""

    template: LetterTemplate
    subject: Template
    body: Template
    names: frozenset[str]


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
            wording = Wording(dossier, self.playbook, self.tongues[language], kind, body)
            names = letter_names(wording, compiled.names)
            subject = bare(compiled.subject.render(names))
            rendered = compiled.body.render({**names, "subject": subject})
        except UndefinedError as error:
            return Diagnostic(_failed(error, compiled.template), "template-unknown-name", values(name=_missing(error)))
        except UnknownNameError as error:
            return Diagnostic(Position(compiled.template.path), "template-unknown-name", values(name=error.args[0]))
        except (TemplateError, TypeError, ValueError) as error:
            return Diagnostic(_failed(error, compiled.template), "template-error", values(reason=str(error)))
        return Letter(dossier.id, kind, language, subject, blocks(rendered))


def letter_box(playbook: Playbook) -> LetterBox:
    """Every letter template of *playbook*, compiled once: a fresh environment a letter costs fifty times as much."""
    room, spoken = environment(playbook.frames), playbook.spoken
    compiled: dict[tuple[str, str], Compiled] = {}
    found: list[Diagnostic] = []
    for key, template in playbook.letters.items():
        if template.language not in spoken:
            continue
        try:
            asked = _asked(room, template, playbook.frames)
            compiled[key] = Compiled(template, room.from_string(template.head.subject), _compile(room, template), asked)
        except TemplateSyntaxError as error:
            found.append(
                Diagnostic(
                    Position(template.path, error.lineno),
                    "template-error",
                    values(reason=error.message or ""),
                )
            )
    tongues = {language: Tongue(language, playbook.strings[language]) for language in spoken}
    return LetterBox(playbook, tongues, compiled, tuple(found))


def _compile(room: Any, template: LetterTemplate) -> Template:  # noqa: ANN401 - jinja2's own environments are untyped here
    """The body, with empty lines in place of its head so that errors name the file's own lines."""
    made: Template = room.from_string("\n" * (template.line - 1) + template.body)
    made.filename = template.path
    return made


def _asked(room: Any, template: LetterTemplate, frames: Mapping[str, str]) -> frozenset[str]:  # noqa: ANN401 - as above
    """The names that a template asks for, with those of every frame and part that it reaches."""
    names: set[str] = set()
    todo, seen = [template.head.subject, template.body], set[str]()
    while todo:
        tree = room.parse(todo.pop())
        names |= find_undeclared_variables(tree)
        reached = {name for name in find_referenced_templates(tree) if name and name in frames} - seen
        seen |= reached
        todo += [frames[name] for name in reached]
    return frozenset(names)


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
