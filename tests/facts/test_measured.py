from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from generator.base.period import Period
from generator.facts.measured import Exhibited, measured
from generator.model.observation import Cause, Outage, Unknown
from tests.facts.outages import BEGIN, at, down

UNTIL = BEGIN + timedelta(hours=10)


def _seen(outage: Outage, exhibit: str = "E1") -> Exhibited:
    return Exhibited(outage, exhibit)


def _minutes(span: timedelta) -> float:
    return span.total_seconds() / 60


def test_two_monitors_of_one_outage_count_once() -> None:
    """Web and ssh saw the same 47 minutes, a minute apart."""
    found = measured([_seen(down(12, 59, "web")), _seen(down(13, 60, "ssh"), "E2")], [], [], UNTIL)
    (one,) = found.stretches
    assert _minutes(found.claimed) == 48
    assert (one.exhibits, one.sources, one.one_vantage) == (("E1", "E2"), ("web", "ssh"), False)


def test_the_lower_bound_is_claimed_and_both_are_kept() -> None:
    """Last good answer 11, first failure 12, called down 14, good again 20: 6 minutes claimed, 9 possible."""
    found = measured([_seen(down(12, 20, good=11, sure=14))], [], [], UNTIL)
    assert (_minutes(found.claimed), _minutes(found.possible)) == (6, 9)
    assert found.stretches[0].one_vantage


def test_typed_windows_join_what_was_measured() -> None:
    """A clerk typed 09:10 to 09:30, a monitor recorded 09:12 to 09:59: one outage of 49 minutes."""
    found = measured([_seen(down(12, 59))], [(Period(at(10), at(30)), ("E3",))], [], UNTIL)
    (one,) = found.stretches
    assert _minutes(found.claimed) == 49
    assert one.exhibits == ("E3", "E1")
    assert one.causes == (Cause.PORT,)


def test_what_is_not_over_ends_with_the_record() -> None:
    """No end was seen: until the record ends, and that is said."""
    found = measured([_seen(down(12, None))], [], [], at(42))
    assert (_minutes(found.claimed), found.stretches[0].ongoing) == (30, True)


def test_the_provider_s_record_is_not_ours() -> None:
    """It is compared with ours, not added to it; what bears no time is left out."""
    nowhen = Exhibited(Outage(None, None, "down", Cause.UNKNOWN, (None, None), "x", 1), "E1")
    assert measured([_seen(down(12, 59, state="reported")), nowhen], [], [], UNTIL).stretches == ()


def test_gaps_are_kept_apart() -> None:
    """Unknown is neither up nor down."""
    found = measured(
        [], [], [Unknown(at(5), at(9), Cause.GAP, "hk2", 1), Unknown(at(8), at(12), Cause.GAP, "hk2", 2)], UNTIL
    )
    assert found.unknown == (Period(at(5), at(12)),)
    assert found.claimed == timedelta()


_OUTAGES = st.lists(
    st.tuples(st.integers(0, 300), st.integers(1, 60), st.integers(0, 10), st.integers(0, 10)), max_size=8
)


@given(rows=_OUTAGES)
def test_the_claim_is_never_above_what_was_possible(rows: list[tuple[int, int, int, int]]) -> None:
    """Nor is the union longer than the parts together."""
    seen = [
        _seen(down(start, start + length, good=start - good, sure=start + sure)) for start, length, good, sure in rows
    ]
    found = measured(seen, [], [], UNTIL)
    assert found.claimed <= found.possible
    assert found.claimed <= sum((timedelta(minutes=length) for _, length, _, _ in rows), timedelta())
