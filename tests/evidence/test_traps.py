"""The traps of real evidence, one by one; each has cost somebody a complaint."""

import base64
import gzip
import json
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from generator.evidence.durations import duration
from generator.evidence.encoding import detect
from generator.evidence.formats import outage_csv, uptimerobot_csv
from generator.evidence.mapping import ColumnMapping
from generator.evidence.numbers import exact, number
from generator.evidence.read import read
from generator.evidence.source import LARGEST_TEXT
from generator.evidence.times import epoch
from generator.model.observation import Figure, Message, Outage, PingRun, Reading, Route, Unknown
from tests.evidence.twins import TWINS, given, mapping_of, reading, rules


def _run(name: str, place: int = 0) -> PingRun:
    one = [one for one in reading(name).observations if isinstance(one, PingRun)][place]
    assert one.line
    return one


def _route(name: str) -> Route:
    return next(one for one in reading(name).observations if isinstance(one, Route))


def _outages(found: Reading) -> list[tuple[str, str | None]]:
    return [
        (f"{one.start:%Y-%m-%dT%H:%M:%SZ}", None if one.end is None else f"{one.end:%Y-%m-%dT%H:%M:%SZ}")
        for one in found.observations
        if isinstance(one, Outage)
    ]


def _written(folder: Path, content: str | bytes, name: str = "file") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# --- ping -----------------------------------------------------------------------------------------


def test_windows_counts_errors_as_received() -> None:
    """The summary says 25 % lost; three of the four were errors of another host, so nothing answered."""
    run = _run("ping/windows-zh-unreachable.txt")
    assert (run.sent, run.received, run.lost, run.loss_percent, run.errors) == (4, 0, 4, Decimal(100), 3)
    assert "errors-counted-as-received" in rules(reading("ping/windows-zh-unreachable.txt"))


def test_lines_that_people_cut_out_are_not_lost_packets() -> None:
    """One answer of three is shown; the summary counts."""
    run = _run("ping/windows-de-lines-cut-out.txt")
    assert (run.sent, run.received, run.lost) == (4, 3, 1)


def test_local_failures_are_not_taken_off_twice() -> None:
    """Two packets that were never sent are in `Lost` already."""
    assert _run("ping/windows-general-failure.txt").loss_percent == Decimal(50)


def test_several_runs_in_one_file_are_all_read() -> None:
    """People append; neither the first nor the last alone is the evidence."""
    runs = [one for one in reading("ping/linux-errors-and-second-run.txt").observations if isinstance(one, PingRun)]
    assert [(run.target, run.sent, run.lost) for run in runs] == [("203.0.113.17", 2, 2), ("203.0.113.18", 1, 0)]


def test_without_a_summary_no_loss_is_stated() -> None:
    """`-n 30` is what was asked for, not what was sent."""
    run = _run("ping/windows-zh-two-runs-cut.txt", 1)
    assert (run.sent, run.received, run.lost, run.loss_percent) == (None, 0, None, None)
    assert "no-summary" in rules(reading("ping/windows-zh-two-runs-cut.txt"))


def test_a_log_without_times_says_so() -> None:
    """No plain ping, tracert, WinMTR or NextTrace prints a date; the reader asks for one and takes none from the file."""
    for name in ("ping/windows-zh.txt", "traceroute/windows-zh-damaged.txt", "winmtr/table.txt", "nexttrace/text.txt"):
        assert "no-time" in rules(reading(name)), name
        assert all(one.started is None for one in reading(name).observations if isinstance(one, (PingRun, Route))), name


def test_edited_figures_are_told_and_not_repaired() -> None:
    """4 sent, 4 received and 2 lost cannot be."""
    run = _run("ping/windows-edited.txt")
    assert (run.sent, run.received, run.lost, run.loss_percent) == (4, None, None, None)
    assert "figures-disagree" in rules(reading("ping/windows-edited.txt"))


def test_order_of_minimum_maximum_and_average() -> None:
    """Windows prints min, max, avg; Unix min, avg, max."""
    windows, unix = _run("ping/windows-zh.txt").rtt_ms, _run("ping/linux-dated.txt").rtt_ms
    assert (windows.min, windows.avg, windows.max) == (Decimal(0), Decimal(26), Decimal(41))
    assert (unix.min, unix.avg, unix.max) == (Decimal("38.800"), Decimal("39.000"), Decimal("39.200"))


def test_duplicates_are_no_further_answers() -> None:
    """Three sent, two answered, one of them twice; the share is counted, not taken from `33%`."""
    run = _run("ping/linux-dated.txt")
    assert (run.received, run.duplicates, run.loss_percent) == (2, 1, Decimal("33.333"))
    assert run.started == datetime(2026, 11, 10, 1, 11, 40, 62890, UTC)


def test_a_share_of_returns_is_no_share_of_losses() -> None:
    """Fping's `%return` of 101 means that all came back, some late."""
    run = _run("fping/return.txt")
    assert (run.lost, run.loss_percent) == (0, Decimal(0))


@pytest.mark.parametrize(
    "name", ["windows-zh.txt", "windows-zh-cmd.txt", "windows-zh-powershell.txt", "windows-zh-notepad.txt"]
)
def test_one_run_in_four_encodings(name: str) -> None:
    """UTF-8, GB18030 of cmd, UTF-16 of PowerShell 5.1, UTF-8 with a mark: the same figures."""
    run = _run(f"ping/{name}")
    assert (run.target, run.sent, run.received, run.loss_percent) == ("hk2.example", 4, 3, Decimal(25))


def test_a_known_phrase_decides_between_encodings() -> None:
    """`für` in CP850 is valid GB18030 too, and means something else."""
    text = "Ping wird ausgeführt für hk2 mit 32 Bytes Daten:"
    for encoding in ("utf-8", "cp1252", "cp850"):
        found = detect(text.encode(encoding), whole=True)
        assert found is not None
        assert text.encode(encoding).decode(found.name) == text
    assert detect("来自 1.1.1.1 的回复".encode("gb18030"), whole=True) is not None


def test_broken_encoding_leaves_figures_but_says_so(tmp_path: Path) -> None:
    """GBK shown as Latin: the numbers are read, the words are not, and the target did answer."""
    text = (TWINS / "ping" / "windows-zh.txt").read_text(encoding="utf-8").encode("gb18030").decode("cp1252", "replace")
    found = read(_written(tmp_path, text), given())
    (run,) = found.observations
    assert isinstance(run, PingRun)
    assert run.loss_percent in (Decimal(25), None)


# --- routes ---------------------------------------------------------------------------------------


def test_loss_in_the_middle_is_no_loss() -> None:
    """80 % at hop 3 and 3.3 % at the target: the line lost 3.3 %."""
    assert _route("mtr/report.txt").loss_percent == Decimal("3.3")
    assert "middle-loss" in rules(reading("mtr/report.txt"))


def test_a_trace_that_ends_before_the_target_proves_no_loss() -> None:
    """100 % at a silent hop is not 100 % end to end."""
    route = _route("mtr/report-ends-before-target.txt")
    assert (route.reached, route.loss_percent) == (False, None)


def test_a_second_way_is_no_hop() -> None:
    """`123.59.201.201` below hop 2 is another address of it, not hop 123."""
    assert [hop.hop for hop in _route("mtr/screen-with-two-ways.txt").hops] == [1, 2, 10]


def test_columns_are_read_by_name() -> None:
    """`-o` puts them in another order."""
    (hop,) = _route("mtr/report-other-columns.txt").hops
    assert (hop.sent, hop.loss_percent, hop.best, hop.avg) == (60, Decimal("1.7"), Decimal("0.3"), Decimal("0.4"))


def test_values_from_a_thousand_on() -> None:
    """Mtr prints `1105.`."""
    assert _route("mtr/report.txt").hops[2].worst == Decimal(1105)


def test_a_damaged_address_is_not_repaired() -> None:
    """`[98.51.070]` is no address."""
    hop = _route("traceroute/windows-zh-damaged.txt").hops[2]
    assert (hop.host, hop.ip) == ("core.example", None)
    assert "address-damaged" in rules(reading("traceroute/windows-zh-damaged.txt"))


def test_winmtr_order_and_its_rounded_share() -> None:
    """Best, average, worst, last; 3 of 120 are 2.5 %, printed as 3."""
    hop = _route("winmtr/table.txt").hops[2]
    assert (hop.best, hop.avg, hop.worst, hop.last, hop.loss_percent) == tuple(
        map(Decimal, ("38", "40", "58", "39", "2.5"))
    )


def test_the_banner_of_nexttrace_dates_the_build() -> None:
    """2024 is when the program was built, not when it ran; its JSON counts nanoseconds."""
    assert _route("nexttrace/text.txt").started is None
    assert _route("nexttrace/nanoseconds.json").hops[2].probes_ms == (Decimal("38.5"),)


# --- zones, dates, numbers ------------------------------------------------------------------------


def test_a_time_without_zone_is_refused_and_says_what_to_type() -> None:
    """The case's zone is taken where there is one, and that is said."""
    assert rules(reading("uptimerobot-csv/new.csv", zone=None)) == ["zone-missing"]
    assert "zone-given" in rules(reading("uptimerobot-csv/new.csv"))
    assert _outages(reading("uptimerobot-csv/new.csv")) == [("2026-11-10T01:12:00Z", "2026-11-10T05:40:00Z")]


def test_an_undecidable_date_is_refused_with_both_readings() -> None:
    """07-08-2026 is in July or in August."""
    found = reading("uptimerobot-csv/ambiguous-date.csv")
    assert found.refusal is not None
    assert dict(found.refusal.values) == {"said": "07-08-2026 03:18:35", "one": "2026-08-07", "two": "2026-07-08"}


def test_a_row_above_twelve_decides_for_the_file(tmp_path: Path) -> None:
    """13-08 settles that 07-08 is in August."""
    rows = 'Up,"hk2","13-08-2026 03:20:35",OK,"1 hrs, 2 mins"\nUp,"hk2","07-08-2026 03:20:35",OK,"1 hrs, 2 mins"\nDown,"hk2","07-08-2026 03:18:35",Timeout,"0 hrs, 2 mins"\n'
    found = read(_written(tmp_path, rows), given())
    assert found.format == uptimerobot_csv.NAME
    assert _outages(found) == [("2026-08-06T19:18:35Z", "2026-08-06T19:20:35Z")]


@pytest.mark.parametrize(
    ("said", "zone", "rule"),
    [
        ("2026-03-08 02:30:00", "America/New_York", "time-twice-or-never"),  # the clock skips this hour
        ("2026-11-01 01:30:00", "America/New_York", "time-twice-or-never"),  # it shows it twice
        ("2026-11-10 09:12:00 CST", None, "zone-ambiguous"),  # China's, or Chicago's
        ("2026-11-10 09:12:00 IST", None, "zone-ambiguous"),  # India's, Ireland's, or Israel's
        ("2026-11-10 09:12:00 BST", None, "zone-ambiguous"),  # Britain's summer, or Bangladesh
        ("2026-11-10 09:12:00 EST", None, "zone-ambiguous"),
        ("2026-11-10 09:12:00 EST", "Asia/Shanghai", "zone-conflict"),
    ],
)
def test_what_two_readings_fit_is_refused(tmp_path: Path, said: str, zone: str | None, rule: str) -> None:
    """The hour of a clock change, and names that several zones share."""
    rows = f'Monitor,Monitor URL,Event,Date-Time,Reason,Duration,Duration (in mins.)\nhk2,u,Down,{said},Timeout,"0 hrs, 2 mins",2\n'
    assert rules(read(_written(tmp_path, rows), given(zone=ZoneInfo(zone) if zone else None))) == [rule]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("1794273100", "2026-11-10T01:11:40"),
        ("1794273100000", "2026-11-10T01:11:40"),
        ("1794273100000000", "2026-11-10T01:11:40"),
        ("1794273100000000000", "2026-11-10T01:11:40"),
        ("1794273100.5", "2026-11-10T01:11:40.500000"),
        ("100", None),  # 1970 stands in exports that went wrong
        ("-5", None),
        ("9" * 24, None),
    ],
)
def test_units_of_an_epoch_by_its_size(value: str, expected: str | None) -> None:
    """Seconds, milliseconds, microseconds, nanoseconds; what is no time of an outage is none."""
    found = epoch(exact(value))
    assert (None if found is None else found.replace(tzinfo=None).isoformat()) == expected


@pytest.mark.parametrize(
    ("text", "unit", "seconds"),
    [
        ("13 hrs, 2 mins", "words", 46_920), ("1d 3h 8m", "words", 97_680), ("1:02:03", "words", 3_723),
        ("2 天 3 小时", "words", 183_600), ("939", "s", 939), ("1500", "ms", 1.5), ("0", "min", 0),
        ("soon", "words", None), ("13 hrs and", "words", None), ("-5", "s", None),
    ],
)  # fmt: skip
def test_lengths_of_time(text: str, unit: str, seconds: float | None) -> None:
    """Units are said, not guessed; what is no length is none."""
    found = duration(text, unit)
    assert (None if found is None else found.total_seconds()) == seconds


def test_marks_that_are_no_numbers() -> None:
    """A dash, `busy` and `NaN` are not 0; a comma may be a decimal point."""
    assert [number(text) for text in ("-", "--", "NaN", "busy", "", "1e9")] == [None] * 6
    assert (number("6,343"), number("1105.")) == (Decimal("6.343"), Decimal(1105))


def test_times_in_the_future_are_told(tmp_path: Path) -> None:
    """A clock was wrong, or somebody typed."""
    text = (
        (TWINS / "uptime-kuma-json" / "status-page.json")
        .read_text(encoding="utf-8")
        .replace("2026-11-10", "2027-11-10")
    )
    assert "time-in-future" in rules(read(_written(tmp_path, text), given()))


# --- monitors -------------------------------------------------------------------------------------


def test_a_length_of_zero_is_not_trusted() -> None:
    """The down row says 0 s; the next up row says when it was over."""
    found = reading("uptimerobot-json/logs.json")
    assert _outages(found) == [("2026-11-10T01:11:40Z", "2026-11-10T01:16:40Z")]
    assert [one.cause for one in found.observations if isinstance(one, Unknown)] == ["paused"]


def test_a_failed_call_is_not_no_outages() -> None:
    """`stat: fail` saved to a file."""
    assert rules(reading("uptimerobot-json/failed-call.json")) == ["error-body"]


def test_a_year_1970_is_no_time() -> None:
    """The outage is there, its time is not."""
    (one,) = reading("uptimerobot-json/absurd-time.json").observations
    assert isinstance(one, Outage)
    assert (one.start, one.end) == (None, None)
    assert "time-implausible" in rules(reading("uptimerobot-json/absurd-time.json"))


def test_only_what_asks_the_host_says_that_it_was_down() -> None:
    """`up` of a target that serves no metrics is 0 while the host is fine."""
    assert rules(reading("prometheus/up.json")) == ["not-availability"]


def test_no_sample_is_no_outage_and_no_uptime() -> None:
    """Prometheus: a gap of values is unknown."""
    kinds = [type(one).__name__ for one in reading("prometheus/probe-success.json").observations]
    assert kinds == ["Outage", "Unknown", "Outage"]


def test_unconfirmed_and_paused_are_unknown() -> None:
    """Pingdom: one outage of 60 s, and two stretches of which nobody knows."""
    kinds = [type(one).__name__ for one in reading("monitor-json/pingdom.json").observations]
    assert kinds == ["Outage", "Unknown", "Unknown"]


def test_a_table_needs_its_mapping() -> None:
    """With it: a German Excel export in Berlin time, one outage still open, one row that is no outage."""
    assert rules(reading("outage-table/no-mapping.csv")) == ["table-needs-mapping"]
    found = reading("outage-table/excel-de.csv")
    assert found.format == outage_csv.NAME
    assert _outages(found) == [("2026-11-10T08:12:00Z", "2026-11-10T12:40:00Z"), ("2026-11-11T08:12:00Z", None)]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_table_as_spreadsheets_save_it(tmp_path: Path, separator: str, encoding: str) -> None:
    """Comma, semicolon, tab; with a mark, as UTF-16, in the encoding of China; quotes and line ends in a cell."""
    rows = [
        ["开始时间", "恢复时间", "状态", "原因"],
        ["2026-11-10 09:12", "2026-11-10 13:40", "故障", f'"连接""超时""{separator} 服务器无响应"'],
        ["2026-11-10 14:00", "2026-11-10 14:05", "恢复", '"=cmd|calc"'],
    ]
    text = "\r\n".join(separator.join(row) for row in rows) + "\r\n"
    columns = {"start": "开始时间", "end": "恢复时间", "state": "状态", "down": ["故障"], "cause": "原因"}
    mapping = ColumnMapping.model_validate(columns)
    found = read(_written(tmp_path, text.encode(encoding)), replace(given(), mapping=mapping))
    assert _outages(found) == [("2026-11-10T01:12:00Z", "2026-11-10T05:40:00Z")]
    (one,) = found.observations
    assert isinstance(one, Outage)
    assert one.note == f'连接"超时"{separator} 服务器无响应'


def test_a_saved_mapping_reads_every_export_of_the_monitor(tmp_path: Path) -> None:
    """Written once beside one export, it reads the next month's; another monitor's table is refused by its columns."""
    saved = mapping_of(TWINS / "outage-table" / "excel-de.mapping.yaml")
    said = replace(given(), mapping=saved)
    text = (TWINS / "outage-table" / "excel-de.csv").read_bytes().replace(b".11.2026", b".10.2026")
    assert [start[:7] for start, _ in _outages(read(_written(tmp_path, text), said))] == ["2026-10", "2026-10"]
    assert rules(read(_written(tmp_path, "Begin;End\n1;2\n"), said)) == ["columns-missing"]


# --- correspondence, provider's record ------------------------------------------------------------


def test_the_quoted_mail_is_no_second_message() -> None:
    """GB18030 that calls itself GB2312, from a sender whose clock differs from our server's."""
    found = reading("mail/foxmail-gb2312.eml")
    (one,) = found.observations
    assert isinstance(one, Message)
    assert (one.sender, one.reference, one.text) == (
        "张三 <zhang@host.example>",
        "ABC-123456",
        "您好，我们正在检查，节点 朱镕 预计下午恢复。",
    )
    assert "mail-clocks-differ" in rules(found)


def test_from_in_a_text_begins_no_mail() -> None:
    """Two mails; scripts of HTML are no words."""
    texts = [one.text for one in reading("mail/box.mbox").observations if isinstance(one, Message)]
    assert texts == ["First.\nFrom here it was quoted.", "Second mail"]


def test_a_mailbox_of_chinese_mails(tmp_path: Path) -> None:
    """GB18030 as bytes and as Base64, and GB2312 that is none: one mailbox, three mails, every character right."""
    head = "From x Tue Nov 10 10:12:00 2026\nFrom: =?gb18030?B?1cXI/Q==?= <z@host.example>\nTo: a@b.example\n"
    head += "Subject: [Ticket ID: ABC-123456]\nDate: Tue, 10 Nov 2026 10:1{place}:00 +0800\nContent-Type: text/plain; charset={charset}\n"
    said = "节点朱镕预计㐀下午恢复".encode("gb18030")
    coded = base64.encodebytes(said)
    mails = [
        head.format(place=0, charset="gb18030").encode() + b"Content-Transfer-Encoding: 8bit\n\n" + said,
        head.format(place=1, charset="GB18030").encode() + b"Content-Transfer-Encoding: base64\n\n" + coded,
        head.format(place=2, charset="gb2312").encode() + b"Content-Transfer-Encoding: 8bit\n\n" + said,
    ]
    found = read(_written(tmp_path, b"\n\n".join(mails) + b"\n"), given())
    messages = [one for one in found.observations if isinstance(one, Message)]
    assert [(one.sender, one.text, one.reference) for one in messages] == [
        ("张三 <z@host.example>", "节点朱镕预计㐀下午恢复", "ABC-123456")
    ] * 3
    assert [f"{one.at:%H:%M}" for one in messages] == ["02:10", "02:11", "02:12"]


def test_relative_times_are_refused() -> None:
    """Nobody knows of which day it was yesterday."""
    assert rules(reading("wechat/yesterday.txt")) == ["relative-time"]


def test_the_exporter_s_local_time_is_not_taken() -> None:
    """Telegram writes an instant beside it."""
    (one,) = reading("telegram/result.json", zone=ZoneInfo("Asia/Kolkata")).observations
    assert isinstance(one, Message)
    assert one.at == datetime(2026, 11, 10, 1, 11, 40, tzinfo=UTC)


def test_the_end_of_an_incident_is_told_with_its_other_reading() -> None:
    """Under observation at 09:38, resolved at 09:42."""
    found = reading("statuspage/incidents.json")
    assert "two-ends" in rules(found)
    assert _outages(found)[0] == ("2026-11-10T01:30:00Z", "2026-11-10T01:42:00Z")
    assert [one.state for one in found.observations if isinstance(one, Outage)] == ["reported", "degraded"]


def test_a_feed_over_new_year() -> None:
    """Its text has no year: `Dec 31` of an entry of 1 January is last year's."""
    assert _outages(reading("status-feed/feed.xml")) == [("2025-12-31T23:58:00Z", "2026-01-01T00:10:00Z")]


# --- rates and steal ------------------------------------------------------------------------------


def _figures(name: str) -> dict[str, Decimal]:
    return {one.name: one.value for one in reading(name).observations if isinstance(one, Figure)}


def test_bytes_and_bits() -> None:
    """Ookla counts bytes, Python's client bits: the same line, not a factor of eight."""
    assert _figures("speedtest/ookla-bytes.jsonl")["download"] == Decimal(100_000_000)
    assert _figures("speedtest/python-bits.csv")["download"] == Decimal("100000000.5")


def test_a_failed_test_is_no_rate_of_zero() -> None:
    """iperf3 that could not connect; YABS that found the server busy."""
    assert rules(reading("iperf3/failed.json")) == ["failed-test"]
    assert "not-measured" in rules(reading("benchmark/yabs.txt"))
    assert not any(value == 0 for value in _figures("benchmark/yabs.txt").values())


def test_steal_may_be_what_was_bought() -> None:
    """CPU credits that are spent look like a neighbour; one moment proves little."""
    assert {"steal-may-be-plan", "steal-snapshot"} <= set(rules(reading("cpu/top-comma.txt")))
    assert _figures("cpu/top-comma.txt") == {"steal": Decimal("45.8")}


def test_the_first_row_of_vmstat_is_the_mean_since_boot() -> None:
    """51 % since boot is left out; a remark behind a row does not break it."""
    assert _figures("cpu/vmstat.txt") == {"steal": Decimal(13)}


def test_an_edited_row_is_left_out() -> None:
    """146 % of a CPU, in the year 2101."""
    found = reading("cpu/sar-edited.txt")
    assert {"row-edited", "date-implausible"} <= set(rules(found))
    assert _figures("cpu/sar-edited.txt") == {"steal": Decimal("0.04")}


# --- bad input ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("unread/error-body.json", "error-body"), ("unread/cut-off.json", "json-broken"),
        ("unread/page.html", "web-page"), ("unread/kuma-metrics.txt", "kuma-metrics"),
        ("unread/bomb.zip", "archive"), ("unread/sentence.txt", "format-unknown"), ("ping/empty.txt", "file-empty"),
        ("mtr-xml/entities.xml", "xml-document-type"), ("uptime-kuma-json/backup.json", "kuma-backup"),
    ],
)  # fmt: skip
def test_bad_input_is_refused_by_name(name: str, rule: str) -> None:
    """And nothing of it is taken."""
    found = reading(name)
    assert rules(found) == [rule]
    assert found.observations == ()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    """Gzip of ten million zeros."""
    assert rules(read(_written(tmp_path, gzip.compress(bytes(10_000_000))), given())) == ["archive"]


@pytest.mark.parametrize("deep", ["[" * 100_000, '{"logs":' * 50_000, '{"a":' * 20_000 + "1" + "}" * 20_000])
def test_deep_json_is_refused(tmp_path: Path, deep: str) -> None:
    """Deeper than any tool nests."""
    assert rules(read(_written(tmp_path, deep), given())) == ["json-broken"]


def test_a_number_of_a_million_digits(tmp_path: Path) -> None:
    """No hang, no figure."""
    text = '{"stat":"ok","monitors":[{"id":1,"logs":[{"type":1,"datetime":' + "9" * 1_000_000 + "}]}]}"
    assert rules(read(_written(tmp_path, text), given())) == ["json-broken"]
    text = text.replace("9" * 1_000_000, "1e999999999")
    assert "time-implausible" in rules(read(_written(tmp_path, text), given()))


def test_a_huge_file_is_refused_in_constant_memory(tmp_path: Path) -> None:
    """A sparse file beyond what is read: fingerprint yes, text no."""
    path = tmp_path / "ping.txt"
    with path.open("wb") as file:
        file.write(b"PING 203.0.113.17 (203.0.113.17) 56(84) bytes of data.\n" * 2000)
        file.truncate(LARGEST_TEXT + 1)
    assert path.stat().st_size > LARGEST_TEXT
    assert rules(read(path, given())) == ["file-too-large"]


def test_a_line_that_never_ends(tmp_path: Path) -> None:
    """Ten megabytes without a line break."""
    found = read(_written(tmp_path, "PING x (203.0.113.17) 56(84) bytes of data. " + "a" * 10_000_000), given())
    assert rules(found) == ["line-too-long"]


def test_a_broken_mail_is_refused(tmp_path: Path) -> None:
    """A NUL in the name of its character set: the standard library fails over it, we name it."""
    head = "From: a@b.example\nTo: c@d.example\nDate: Tue, 10 Nov 2026 10:12:00 +0800\n"
    text = f'{head}Content-Type: text/plain; charset="u\x00tf"\nContent-Transfer-Encoding: 8bit\n\n您好\n'
    assert rules(read(_written(tmp_path, text), given())) == ["mail-broken"]


def test_a_script_in_a_link_becomes_nothing() -> None:
    """A hostile short link of a status page is not even kept."""
    assert "javascript" not in str(reading("statuspage/incidents.json"))


def test_what_is_printed_is_json() -> None:
    """Every approved reading is JSON with the keys that were promised."""
    files = list(TWINS.glob("*/*.out"))
    assert files, "no readings found"
    keys = {"format", "sha256", "encoding", "runs", "routes", "outages", "unknown", "messages", "warnings"}
    for file in files:
        data = json.loads(file.read_text(encoding="utf-8"))
        assert keys <= set(data) <= keys | {"figures", "refused"}
