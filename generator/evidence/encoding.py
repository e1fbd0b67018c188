"""Which encoding a file of evidence is in, and what speaks for it.

Consoles write what their system speaks: UTF-8, UTF-16 (PowerShell 5.1 `>`), GB18030 (cmd in China), CP850 (cmd in
western Europe), CP1252 (editors). Bytes of one are often valid in another, so a known phrase decides between them.
"""

import codecs
from dataclasses import dataclass

PHRASES = (
    *("正在", "来自", "的回复", "字节", "时间", "统计", "请求超时", "无法访问", "跟踪", "毫秒", "数据包", "已发送"),
    *("丢失", "回复", "发件人", "工单", "客服", "您好", "你好", "服务器", "故障", "监控"),
    *("für", "ausgeführt", "Zeitüberschreitung", "übertragen", "Überschreitung", "Größe", "Gateway-Fehler über"),
    *("délai", "dépassé", "réponse", "más", "máximo", "mínimo", "média"),
)
"""Words of the tools and of the correspondence that only the right encoding shows."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("gb18030", "cp1252", "cp850")
_NUL_SHARE = 0.3
_HAN_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class Encoding:
    """The *name* that Python knows it by, and the *evidence* for it: mark, valid, nul, phrase or guess."""

    name: str
    evidence: str


def detect(head: bytes, *, whole: bool) -> Encoding | None:
    """The encoding of a file that begins with *head*; None for bytes that are no text.

    *whole*: the head is all of it, so that a character cut at its end speaks against an encoding.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name, "mark")
    if b"\0" in head:
        return _by_nul(head)
    if _decoded(head, "utf-8", whole=whole) is not None:
        return Encoding("utf-8", "valid")
    texts = [(name, text) for name in _CANDIDATES if (text := _decoded(head, name, whole=whole)) is not None]
    scores = [(sum(text.count(phrase) for phrase in PHRASES), name) for name, text in texts]
    best = max(scores, key=lambda scored: scored[0], default=(0, ""))
    if best[0]:
        return Encoding(best[1], "phrase")
    if texts and texts[0][0] == "gb18030" and _mostly_han(texts[0][1]):
        return Encoding("gb18030", "guess")
    return Encoding("cp1252", "guess")


def _decoded(head: bytes, name: str, *, whole: bool) -> str | None:
    try:
        return codecs.getincrementaldecoder(name)("strict").decode(head, final=whole)
    except UnicodeDecodeError:
        # The bytes 81 8D 8F 90 9D have no meaning in CP1252; a console's CP850 has one for every byte.
        return None


def _by_nul(head: bytes) -> Encoding | None:
    """UTF-16 without a mark: Latin text in it has a NUL in every second byte."""
    odd, even = head[1::2].count(0), head[0::2].count(0)
    half = max(len(head) // 2, 1)
    if odd / half > _NUL_SHARE and even == 0:
        return Encoding("utf-16-le", "nul")
    if even / half > _NUL_SHARE and odd == 0:
        return Encoding("utf-16-be", "nul")
    return None


def _mostly_han(text: str) -> bool:
    foreign = [character for character in text if not character.isascii()]
    common = sum("\u4e00" <= character <= "\u9fa5" or character in "，。：；（）、！？“”" for character in foreign)
    return bool(foreign) and common / len(foreign) >= _HAN_SHARE
