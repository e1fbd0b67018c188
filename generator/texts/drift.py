"""What has changed in the draft of a letter since it was sealed."""

from collections.abc import Mapping

from generator.base.differing import Change, paragraphs
from generator.texts.as_text import as_text
from generator.texts.formats import Outgoing
from generator.texts.tongue import Tongue


def drift(outgoing: Outgoing, tongues: Mapping[str, Tongue]) -> tuple[tuple[Change, ...], ...]:
    """The paragraphs in which today's draft of a sealed letter differs from what was sent; none where it does not."""
    sealed = outgoing.sealed.text if outgoing.sealed else None
    if sealed is None:
        return ()
    return paragraphs(sealed, as_text(outgoing.letter, tongues[outgoing.letter.language]))
