"""Case files as people also write them: every one is right, and none looks like the examples."""

import re

HEAD = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: outage
  outages:
    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}
"""
ASKED = "requests:\n  - {remedy: root-cause-report, by: 2026-11-30}\n"
LOG = """\
log:
  - at: 2026-11-10 15:00
    direction: out
    channel: ticket
    letter: first-complaint
  - at: 2026-11-12 10:00
    direction: in
    channel: ticket
    promises:
      - {id: P1, request: R1, by: 2026-11-20}
"""
COMMENTS = """\
# before everything
provider: harbourline   # the one in Hong Kong
# the service
service: {id: hk2-17, fee: 39.90 USD per month} # monthly
incident: # what happened
  # its kind
  kind: outage
  outages: # when
    # the only one
    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40} # measured
    # no other
  # no impact

# ---- 往来记录 ----
log: # newest last
  # the first
  - at: 2026-11-10 15:00 # by hand
    direction: out # from us

    channel: ticket
    letter: first-complaint
    # its number came later

  # 第二条
  - at: 2026-11-12 10:00
    direction: in
    # through the console
    channel: ticket # HL-1
    promises: # in their words
      - {id: P1, request: R1, by: 2026-11-20} # P1
      # no other promise
    # nothing was offered
  # call them on Monday
# ---- 请求 ----
requests:
  - {remedy: root-cause-report, by: 2026-11-30}
  # the end
# after everything
"""
SPACED = """\
provider: harbourline

service: {id: hk2-17, fee: 39.90 USD per month}

incident:
  kind: outage

  outages:
    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}

log:
  - at: 2026-11-10 15:00
    direction: out
    channel: ticket
    letter: first-complaint

  - at: 2026-11-12 10:00
    direction: in
    channel: ticket
    promises:
      - {id: P1, request: R1, by: 2026-11-20}


requests:
  - {remedy: root-cause-report, by: 2026-11-30}

"""
TEXTS = """\
provider: harbourline
service: {id: hk2-17, fee: 39.90 USD per month}
incident:
  kind: outage
  outages:
    - {start: 2026-11-10 09:12, end: 2026-11-10 13:40}
log:
  - at: 2026-11-10 15:00
    direction: out
    channel: ticket
    letter: first-complaint
    summary: |
      Two lines,
      # and this is one of them

      and a third

    # behind the text
  - at: 2026-11-12 10:00
    direction: in
    channel: ticket
    promises:
      - {id: P1, request: R1, by: 2026-11-20}
    summary: >+
      Kept to the last blank line.


requests:
  - remedy: root-cause-report
    by: 2026-11-30
    text: "on two
      lines"
"""
ODD = {
    "no-log": HEAD + ASKED,
    "log-last": HEAD + ASKED + LOG,
    "log-first": LOG + HEAD + ASKED,
    "log-empty": HEAD + "log: []\n" + ASKED,
    "log-empty-comment": HEAD + "log: [ ]   # nothing yet\n" + ASKED,
    "comments": COMMENTS,
    "spaced": SPACED,
    "texts": TEXTS,
    "text-block-last": HEAD + ASKED + LOG + "    summary: |\n      The last line.\n",
    "no-indent": HEAD + re.sub("^  ", "", LOG, flags=re.MULTILINE) + ASKED,
    "items-in-brackets": HEAD
    + "log:\n  - {at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}\n"
    + "  - {at: 2026-11-12 10:00, direction: in, channel: ticket, promises: [{id: P1, by: 2026-11-20}]}\n"
    + ASKED,
    "quoted-keys": (HEAD + LOG + ASKED).replace("log:", '"log":').replace("requests:", "'requests':"),
    "document-marks": "---\n" + HEAD + LOG + ASKED + "...\n",
    "dash-alone": HEAD + LOG.replace("  - at", "  -\n    at") + ASKED,
    "chinese": HEAD
    + LOG.replace("channel: ticket", "channel: ticket\n    summary: 工单：已提交，“请尽快”。")
    + "title: 中断\n"
    + ASKED,
    "place-kept": HEAD + "# log:\n#   - at: 2026-11-10 15:00\n#     direction: out\n# outcomes:  # the end\n" + ASKED,
}
"""By what is odd in them. Where there is a log, it has the promise P1."""


def wide(text: str) -> str:
    """*text* with four blanks for each level."""
    lines = (re.match(r"( *)(- )?(.*)", line, re.DOTALL) for line in text.split("\n"))
    return "\n".join(m[1] * 2 + ("-   " if m[2] else "") + m[3] for m in lines if m)


VARIANTS = {
    "as-is": lambda text: text,
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "no-final-line-end": lambda text: text.rstrip("\n"),
    "four-blanks": wide,
}
"""What editors do to whole files."""
