"""Which formats need more than the generator itself, and what of it is missing here."""

from collections.abc import Mapping
from importlib.util import find_spec

PACKAGES: Mapping[str, Mapping[str, str]] = {
    "docx": {"docx": "python-docx"},
    "pdf": {"typst": "typst", "pylopdf_fonts_zh_cn": "pylopdf-fonts-zh-cn", "manimgx_fonts": "manimgx-fonts"},
}
"""For each format, which is also the name of its extra: what is imported, and what it is installed as."""


def lacking(form: str) -> tuple[str, ...]:
    """The packages that must be installed before *form* can be made; none for a format that needs nothing more."""
    return tuple(package for module, package in PACKAGES.get(form, {}).items() if find_spec(module) is None)
