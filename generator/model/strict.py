"""The base of everything that people write: frozen, and nothing in it that is not known."""

from pydantic import BaseModel, ConfigDict


class Strict(BaseModel):
    """A mapping with known keys only. Its values do not change after reading."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, arbitrary_types_allowed=True)
