"""How long a text is, as its readers count."""

import re

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_BY_CHARACTER = {"zh", "ja"}


def length(text: str, language: str) -> int:
    """Words; in Chinese and Japanese, Han characters plus the words between them."""
    if language not in _BY_CHARACTER:
        return len(text.split())
    return len(_HAN.findall(text)) + len(_HAN.sub(" ", text).split())
