"""The sheet side by side: which facts a line rests on, and the letter's moments on three clocks."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from generator.facts.dossier import Dossier
from generator.facts.downtime import Disturbance
from generator.texts.side_by_side import Behind, as_html, as_markdown
from generator.texts.side_times import Clocks, clocks
from tests.texts.desk import Page, block, letter_of, tongue
from tests.texts.examples import example_letter, files, papers

CASE = "2026-11-10-hk2-server-down"
LONDON = ZoneInfo("Europe/London")
SHANGHAI = ZoneInfo("Asia/Shanghai")


def _facts(zone: ZoneInfo | None, start: datetime, end: datetime) -> Dossier:
    """The example with one outage and nothing said about it, its provider on the clock of *zone*."""
    facts = papers(CASE).dossier
    outage = facts.downtime.disturbances[0]
    down = replace(facts.downtime, disturbances=(replace(outage, start=start, end=end),))
    assert isinstance(down.disturbances[0], Disturbance)
    provider = facts.provider.model_copy(update={"time_zone": zone})
    return replace(facts, provider=provider, downtime=down, log=(), zone=SHANGHAI)


def _over_the_change(zone: ZoneInfo | None) -> Clocks:
    """From 00:30 to 01:30 UTC on the night in which London sets its clocks back, at 01:00 UTC."""
    facts = _facts(zone, datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC))
    letter = letter_of(block("facts", "paragraph", ("2026年10月25日08:30至09:30",)), language="zh")
    return clocks(facts, letter, tongue("zh"))


def test_three_clocks_over_the_end_of_summer_time() -> None:
    """London shows 01:30 twice, an hour apart, and the offset tells which."""
    made = _over_the_change(LONDON)
    assert made.head == ("事项", "UTC", "我方时区（Asia/Shanghai）", "服务商时区（Europe/London）")
    assert made.rows == (
        (
            "故障开始",
            "2026年10月25日00:30（UTC）",
            "2026年10月25日08:30（UTC+08:00）",
            "2026年10月25日01:30（UTC+01:00）",
        ),
        ("故障结束", "2026年10月25日01:30（UTC）", "2026年10月25日09:30（UTC+08:00）", "2026年10月25日01:30（UTC）"),
    )
    assert made.note == ""


def test_a_provider_whose_clock_nobody_knows() -> None:
    """Its column is left out, and that is said."""
    made = _over_the_change(None)
    assert len(made.head) == 3
    assert all(len(row) == 3 for row in made.rows)
    assert made.note == "服务商所在时区不详，该栏从略。"
    ours, theirs = example_letter(CASE, "zh"), example_letter(CASE, "en")
    behind = Behind((), made)
    for page in (
        " ".join(Page(as_html(ours, theirs, tongue("zh"), tongue("en"), behind)).lines),
        as_markdown(ours, theirs, tongue("zh"), tongue("en"), behind),
    ):
        assert "服务商所在时区不详，该栏从略。" in page
        assert "Europe/London" not in page


def test_only_what_the_letter_names() -> None:
    """Another day's moments are not in the table, nor is a day whose end only looks like one that is named."""
    start, end = datetime(2026, 11, 1, 1, 0, tzinfo=UTC), datetime(2026, 11, 1, 2, 0, tzinfo=UTC)
    letter = letter_of(block("facts", "paragraph", ("11 November 2026 and 30 November 2026",)))
    made = clocks(_facts(LONDON, start, end), letter, tongue("en"))
    assert [row[0] for row in made.rows] == ["Day by which we ask for it (a date, the same in every zone)"]
    assert set(made.rows[0][1:]) == {"30 November 2026"}


def test_the_sheet_names_the_facts_and_the_clocks() -> None:
    """In both formats: path, line and exhibits beside the sentence; the table of moments at the end."""
    sheets = {
        one.path.rpartition(".")[2]: one.content.decode()
        for one in files(CASE)
        if "01-" in one.path and ".side." in one.path
    }
    assert set(sheets) == {"md", "html"}
    assert "| incident.outages\\[0\\]（第21行） E1 E2 E3 |" in sheets["md"]
    assert '<td class="basis">incident.outages[0]（第21行） E1 E2 E3</td>' in sheets["html"]
    for sheet in sheets.values():
        assert "服务商时区（Europe/London）" in sheet
        assert sheet.index("本函所涉时间对照") > sheet.index("incident.outages")
