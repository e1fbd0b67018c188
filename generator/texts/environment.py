"""The Jinja environment of the letters: sandboxed, strict, and shielding every value."""

from collections.abc import Mapping

from jinja2 import FunctionLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.texts.markup import shield

LETTERS = "playbook/letters"
"""Where frames stand: errors in them name their own lines."""


def environment(frames: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """An environment in which letter templates can extend *frames* and a missing name is an error.

    Why sandboxed: templates are the company's own, but a pull request can change one before anyone has read it.
    """
    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(lambda name: (frames[name], f"{LETTERS}/{name}", None) if name in frames else None),
        undefined=StrictUndefined,
        finalize=shield,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
