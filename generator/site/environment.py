"""The Jinja environment of pages: package templates, HTML escaped unless it comes ready."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined


@cache
def environment() -> Environment:
    """The environment; autoescape is on, so what a case says is text on every page."""
    folder = files("generator") / "site" / "templates"
    return Environment(
        loader=FunctionLoader(lambda name: (folder / name).read_text(encoding="utf-8")),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
