"""The Jinja environment of the letters: sandboxed, strict, and shielding every value."""

from collections.abc import Mapping

from jinja2 import DictLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.texts.markup import shield


def environment(frames: Mapping[str, str]) -> ImmutableSandboxedEnvironment:
    """An environment in which letter templates can extend *frames* and a missing name is an error.

    Why sandboxed: templates are the company's own, but a pull request can change one before anyone has read it.
    """
    return ImmutableSandboxedEnvironment(
        loader=DictLoader(dict(frames)),
        undefined=StrictUndefined,
        finalize=shield,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
