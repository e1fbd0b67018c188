"""Taking the fingerprint of evidence."""

import hashlib

from generator.base.digest import Digest


def digest(content: bytes) -> Digest:
    """The fingerprint of *content*."""
    return Digest(len(content), hashlib.sha256(content).hexdigest())
