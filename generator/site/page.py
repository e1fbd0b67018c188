"""One page of the site."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page: *path* below the language's tree (`cases/….md`), its *markdown*, and the *source* that people edit."""

    path: str
    markdown: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the site: *path* below the folder of files, size in bytes, SHA-256."""

    path: str
    size: int
    sha256: str


def dossier_of(provider: str) -> str:
    """Under which name the downloads of a provider's page are kept, beside those of cases: no case is called so."""
    return f"dossiers/{provider}"
