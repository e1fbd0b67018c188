"""A letter as a mail draft with its exhibits attached."""

from collections.abc import Sequence
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from generator.model.letter import Letter
from generator.texts.as_text import as_text
from generator.texts.printable import printable, printable_letter
from generator.texts.tongue import Tongue

_BOUNDARY = "=_complaint-playbook-part"


def as_mail(
    letter: Letter,
    tongue: Tongue,
    sender: tuple[str, str],
    to: str | None,
    exhibits: Sequence[tuple[str, bytes]],
) -> bytes:
    """The draft: CRLF line ends, headers per RFC 2047 and RFC 2231, each exhibit byte for byte.

    Without Date and Message-ID, which the sending program sets; `X-Unsent` makes Outlook open it as a draft.
    A control character that an escape in YAML brought in is left out, and a line's end in a header is a blank.
    The boundary is fixed so that the same letter is the same file.
    """
    message = EmailMessage(policy=SMTP)
    name, address = sender
    message["From"] = Address(_line(name), addr_spec=address)
    if to:
        message["To"] = Address(addr_spec=to)
    message["Subject"] = _line(letter.subject)
    message["X-Unsent"] = "1"
    message.set_content(
        as_text(printable_letter(letter), tongue),
        charset="utf-8",
        cte="base64" if not letter.subject.isascii() else "quoted-printable",
    )
    for file, content in exhibits:
        message.add_attachment(content, maintype="application", subtype="octet-stream", filename=_line(file))
    if message.is_multipart():
        message.set_boundary(_BOUNDARY)
    return message.as_bytes()


def _line(text: str) -> str:
    """*text* for a header: a line's end in it would begin another header."""
    return printable(" ".join(text.split()))
