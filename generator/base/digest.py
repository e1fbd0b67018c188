"""The fingerprint of a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Digest:
    """Size in bytes and SHA-256 (FIPS 180-4) in hexadecimal: whoever holds the file can compute both."""

    size: int
    sha256: str
