"""A link that opens a mail program with the letter in it, as far as such a link can carry it."""

from urllib.parse import quote

LONGEST = 1_900
"""Characters of the whole link: Windows hands on about 2,000, and a Chinese character takes nine."""


def mailto(to: str, subject: str, body: str, rest: str) -> str:
    """A link with address, *subject* and *body*; of a longer body the first paragraphs, and *rest* behind them.

    Every blank, line end and sign is escaped, so that no text makes a second header.
    """
    head = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}&body="
    whole = _encoded(body)
    if len(head) + len(whole) <= LONGEST:
        return head + whole
    note = _encoded(f"\n\n{rest}")
    kept = ""
    for paragraph in body.split("\n\n"):
        longer = f"{kept}\n\n{paragraph}" if kept else paragraph
        if len(head) + len(_encoded(longer)) + len(note) > LONGEST:
            break
        kept = longer
    return head + _encoded(kept) + note


def _encoded(text: str) -> str:
    """*text* for a link; lines end in CRLF there (RFC 6068, section 5)."""
    return quote(text.replace("\n", "\r\n"), safe="")
