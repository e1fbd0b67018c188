"""The time line of a case's page."""

import pytest

from generator.facts.dossier import Dossier
from generator.site.shelf import Shelf
from generator.site.timeline import timeline
from generator.source.folder import Folder
from tests.facts.desk import office, open_on, playbook
from tests.repository import CASE, ROOT, TODAY

EVENTS = (
    "{kind: wrong-region, events: ["
    "{at: 2026-11-11 10:00, kind: region-differs, found: {zh: 华沙, en: Warsaw}, expected: {zh: 法兰克福, en: '<b>Frankfurt</b>'}, exhibits: [E1]},"
    "{at: 2026-11-10 08:00, kind: records-lost, count: 4120},"
    "{at: 2026-11-12 08:00, kind: service-deleted}]}"
)
PROOF = "[{id: E1, file: ping.txt, kind: ping}]"


def _told(language: str, opened: Dossier) -> list[tuple[str, str, list[tuple[str, int]]]]:
    """Label, text and exhibits of each line."""
    box = office().box
    shelf = Shelf(Folder(ROOT), playbook(), (), (), {}, box.tongues[language], box.tongues, TODAY, "")
    return [(str(one["label"]), str(one["text"]), one["exhibits"]) for one in timeline(shelf, opened)]


@pytest.mark.parametrize(
    ("language", "lost", "differs", "deleted"),
    [
        ("en", ("Records missing", "number: 4,120"), ("Region not as ordered", "Warsaw; agreed: &lt;b&gt;Frankfurt&lt;/b&gt;"), "Server deleted"),
        ("zh", ("数据记录缺失", "数量：4,120"), ("地域与订单不符", "华沙；约定为法兰克福"), "服务器被删除"),
    ],
)  # fmt: skip
def test_single_events_are_on_it(language: str, lost: tuple[str, str], differs: tuple[str, str], deleted: str) -> None:
    """What happened at a moment stands in order of time among the messages, with what was found and its exhibits."""
    log = "[{at: 2026-11-10 15:00, direction: out, channel: ticket, letter: first-complaint}]"
    told = _told(language, open_on("2026-11-16", CASE, incident=EVENTS, evidence=PROOF, log=log))
    assert [told[0], *told[2:]] == [(*lost, []), (*differs, [("E1", 1)]), (deleted, "", [])]
    assert len(told) == 4
