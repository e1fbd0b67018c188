"""From what a monitor says of a failure to who may have caused it."""

import re

from generator.model.observation import Cause

_SIGNS = (
    (Cause.MONITOR, r"executing the ping program|check the path or permissions|spawn \w+ ENOENT|ENOMEM|EMFILE|No space left|monitor(?:ing)? (?:host|node) .*offline|Internal monitor"),  # noqa: E501 - one pattern
    (Cause.DNS, r"ENOTFOUND|EAI_AGAIN|getaddrinfo|NXDOMAIN|SERVFAIL|\bDNS\b|could not resolve|域名解析"),
    (Cause.TLS, r"\bTLS\b|\bSSL\b|certificate|CERT_|handshake|证书"),
    (Cause.HTTP, r"status code \d{3}|HTTP(?:/\d(?:\.\d)?)?[ :]*[45]\d\d|\b[45]\d\d - |\b[45]\d\d [A-Z][a-z]+|I'm a teapot"),  # noqa: E501 - one pattern
    (Cause.PORT, r"ECONNREFUSED|connection refused|ECONNRESET|EPIPE|port (?:is )?closed|拒绝连接"),
    (Cause.HOST, r"EHOSTUNREACH|ENETUNREACH|unreachable|100% packet loss|no route to host|无法访问目标"),
    (Cause.TIMEOUT, r"time?d? ?out|ETIMEDOUT|ECONNABORTED|超时"),
)  # fmt: skip
_PATTERNS = tuple((cause, re.compile(pattern, re.IGNORECASE)) for cause, pattern in _SIGNS)


def cause(said: object) -> Cause:
    """The class of the failure that *said* describes."""
    text = str(said or "")[:500]
    return next((cause for cause, pattern in _PATTERNS if pattern.search(text)), Cause.UNKNOWN)
