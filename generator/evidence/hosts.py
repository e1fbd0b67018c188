"""Hosts and addresses of a route; an address that a console damaged is never repaired."""

import ipaddress
import re

from generator.evidence.given import Given
from generator.model.observation import Hop

_SILENT = {"???", "*", "(waiting for reply)", "No response from host", "Request timed out.", "请求超时。", ""}
_COMMAND = re.compile(
    r"(?:^|[#$>%] ?)(?:sudo )?(?:mtr|traceroute6?|tracert|nexttrace)(?:\.exe)?(?P<words>(?: \S+)+) *$"
)


def host(text: str) -> str | None:
    """The host that *text* names; None for a hop that did not answer."""
    text = text.strip()
    return None if text in _SILENT else text


def address(text: str | None) -> str | None:
    """The IP address that *text* is, in its shortest form; None where it is none."""
    try:
        return None if text is None else str(ipaddress.ip_address(text.strip("[]()")))
    except ValueError:
        return None


def commanded(line: str) -> str | None:
    """The target at the end of a command line that *line* shows; None where it shows none."""
    match = _COMMAND.search(line)
    words = match["words"].split() if match else []
    return words[-1] if words and not words[-1].startswith("-") and not words[-1].isdigit() else None


def reached(target: str | None, hops: tuple[Hop, ...], given: Given) -> bool | None:
    """Whether the last of *hops* is the target: None where names cannot be compared, which proves nothing.

    Why: only the loss of the target itself is loss; a router in the middle may just not answer every probe.
    """
    if not hops:
        return None
    last = hops[-1]
    if last.host is None and last.ip is None:
        return False
    wanted = {name.lower().rstrip(".") for name in (target, given.target) if name}
    wanted |= {one for name in (target, given.target) if (one := address(name))}
    shown = {name.lower().rstrip(".") for name in (last.host, last.ip) if name}
    shown |= {one for name in (last.host, last.ip) if (one := address(name))}
    if wanted & shown:
        return True
    both_addresses = any(address(name) for name in wanted) and any(address(name) for name in shown)
    return False if both_addresses else None
