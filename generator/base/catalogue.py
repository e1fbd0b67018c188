"""The YAML files that come with the package: rules and messages."""

from importlib.resources import files
from typing import Any

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""Either is safe: it builds nothing but plain data."""
PACKAGE = files("generator")


def package_data(path: str) -> dict[str, Any]:
    """The mapping in the file *path* of the package. FileNotFoundError where there is none: our own bug."""
    text = PACKAGE.joinpath(*path.split("/")).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=_LOADER)  # noqa: S506 - one of the two safe loaders
    return data
