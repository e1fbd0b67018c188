"""What could not be made, and why: a value like any trouble, because the rest of a build goes on."""

from dataclasses import dataclass

from generator.base.diagnostic import Values


@dataclass(frozen=True, slots=True, order=True)
class Unmade:
    """The file at *path* is missing for this *reason* (a key of our messages), which names what is *named*."""

    path: str
    reason: str
    named: Values

    @property
    def form(self) -> str:
        """The format: what follows the last dot, as in `pdf`."""
        return self.path.rpartition(".")[2]
