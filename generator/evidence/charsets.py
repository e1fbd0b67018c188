"""Character sets as mails name them, and what they really hold."""

import codecs

_REAL = {
    "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "cp936": "gb18030", "gb_2312-80": "gb18030",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "iso-8859-1": "cp1252", "us-ascii": "utf-8",
    "x-unknown": "utf-8", "unknown-8bit": "utf-8", "default": "utf-8", "utf8mb4": "utf-8",
}  # fmt: skip
"""What senders call GB2312 is GBK or more in practice; a superset reads both."""


def decoded(content: bytes, charset: str | None) -> tuple[str, bool]:
    """The text of *content*, and whether every byte of it had a meaning in its character set."""
    named = (charset or "").strip().strip('"').lower()
    candidates = [_REAL.get(named, named)] if named else []
    candidates += ["utf-8", "gb18030"]
    for name in candidates:
        try:
            codecs.lookup(name)
            return content.decode(name), name == candidates[0]
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("utf-8", "replace"), False
