"""Asking on a terminal for what the options do not say; elsewhere telling what to type."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import click

from generator.base.diagnostic import Diagnostic
from generator.base.position import Position
from generator.base.words import message
from generator.commands.setting import Setting
from generator.model.read import read
from generator.model.strict import Strict
from generator.source.nearest import nearest


@dataclass(frozen=True, slots=True)
class Blank:
    """One thing to be filled in: the *key* of its question, what is *typed* as an option, the field that judges it."""

    key: str
    typed: str
    model: type[Strict]
    name: str


def _plain(text: str) -> str:
    return text


@dataclass(slots=True)
class Questions:
    """Asks one thing after the other; what nobody can be asked for is collected, and `finish` tells all of it."""

    setting: Setting
    terminal: bool = field(default_factory=lambda: sys.stdin.isatty() and sys.stderr.isatty())
    asked: bool = False
    _missing: list[str] = field(default_factory=list)

    def line(
        self, blank: Blank, given: str | None, default: str | None = None, meaning: Callable[[str], str] = _plain
    ) -> str:
        """What is *given*, else what is answered; its *meaning* is asked for again until the model accepts it."""
        if given is not None or not self._can_ask(blank):
            return meaning(given) if given else ""
        while True:
            answer = meaning(self._prompt(blank.key, default))
            refused = self._refused(blank, answer)
            if not refused:
                return answer
            click.echo(refused, err=True)

    def choice(self, blank: Blank, given: str | None, choices: Mapping[str, str], default: str | None = None) -> str:
        """What is *given*, else one of *choices* (what each means, by word), by its word or its number."""
        if given is not None or not self._can_ask(blank):
            return given or ""
        words = list(choices)
        widest = max(map(len, words), default=0)
        for number, word in enumerate(words, 1):
            click.echo(f"  {number:>2}  {word:<{widest}}  {choices[word]}", err=True)
        while True:
            answer = self._prompt(blank.key, default)
            if answer in choices:
                return answer
            if answer.isascii() and answer.isdigit() and 0 < int(answer) <= len(words):
                return words[int(answer) - 1]
            near = nearest(answer, words)
            click.echo(
                self.setting.say("ask-again-near" if near else "ask-again", answer=answer, nearest=near), err=True
            )

    def optional(self, blank: Blank, given: str | None, default: str = "") -> str | None:
        """What is *given*, else what is answered where anything was asked before; an empty answer is none."""
        if given is not None or not self.asked:
            return given
        while True:
            answer = self._prompt(blank.key, default, note=self.setting.say("ask-optional"))
            refused = self._refused(blank, answer) if answer else ""
            if not refused:
                return answer or None
            click.echo(refused, err=True)

    def finish(self) -> None:
        """The end, as wrong use, where something is missing that nobody could be asked for."""
        if self._missing:
            raise click.UsageError(self.setting.say("missing-options", options=" ".join(self._missing)))

    def _can_ask(self, blank: Blank) -> bool:
        """Whether somebody can be asked; else it is noted what to type."""
        if not self.terminal and blank.typed not in self._missing:
            self._missing.append(blank.typed)
        self.asked = self.asked or self.terminal
        return self.terminal

    def _prompt(self, key: str, default: str | None, note: str = "") -> str:
        question = self.setting.say(f"ask-{key}") + note
        answer: str = click.prompt(question, default=default, err=True, show_default=bool(default))
        return answer.strip(" \t　")

    def _refused(self, blank: Blank, answer: str) -> str:
        """Why the model does not take *answer*, in the words that `check` uses; nothing where it does."""
        found = read(blank.model, {blank.name: answer})
        own = [f for f in found if f.path[:1] == (blank.name,)] if isinstance(found, list) else []
        language = self.setting.language
        return "\n".join(message(Diagnostic(Position(""), f.rule, f.values), language) for f in own)
