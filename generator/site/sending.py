"""What the page of a case offers for sending a letter by hand: address, subject and body to be copied, a mail link."""

from typing import Any

from markupsafe import Markup, escape

from generator.site.shelf import Shelf
from generator.texts.as_text import as_text
from generator.texts.formats import Outgoing
from generator.texts.mailto import mailto


def sending(shelf: Shelf, outgoing: Outgoing) -> dict[str, Any] | None:
    """The buttons of a letter that is to be sent; none for any other."""
    if not outgoing.goes_out or outgoing.sent or outgoing.sealed:
        return None
    words, tongue = shelf.tongue.words, shelf.tongues[outgoing.letter.language]
    to = _mailbox(outgoing)
    body = _body(outgoing, as_text(outgoing.letter, tongue))
    copied = [("copy_to", to), ("copy_subject", outgoing.letter.subject), ("copy_body", body)]
    return {
        "buttons": [{"label": words[label], "text": _attribute(text)} for label, text in copied if text],
        "mailto": mailto(to, outgoing.letter.subject, body, tongue.words["ticket_attached"]),
        "pack": _pack(shelf, outgoing),
    }


def _mailbox(outgoing: Outgoing) -> str:
    """The provider's mailbox, where the letter is for it and it has one."""
    if outgoing.kind.to != "provider":
        return ""
    return next((c.at for c in outgoing.facts.provider.channels if c.kind == "email" and c.at), "")


def _body(outgoing: Outgoing, text: str) -> str:
    """The letter without the line of its subject, which a mail has in its head."""
    return "\n\n".join(part for part in text.strip().split("\n\n") if outgoing.letter.subject not in part)


def _attribute(text: str) -> Markup:
    """*text* for an attribute, without a line's end: an empty line would end the block of HTML in Markdown."""
    return Markup(str(escape(text)).replace("\n", "&#10;"))  # noqa: S704 - escaped on this very line


def _pack(shelf: Shelf, outgoing: Outgoing) -> str:
    """The way to the pack of the letter; empty where none was made."""
    path = f"packs/{outgoing.facts.id}/{outgoing.name}.zip"
    known = {download.path for download in shelf.downloads.get(outgoing.facts.id, ())}
    return f"../{shelf.up}{path}" if path in known else ""
