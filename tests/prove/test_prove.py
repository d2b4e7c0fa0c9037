"""A short campaign: some weeks with every kind of fault, no law broken; what a schedule is, and that it replays."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import typer
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.commands.prove import judge
from bot.prove.campaign import ROUNDS, Campaign, here, in_processes, ranges, runs
from bot.prove.disk import SECTOR, Image, torn
from bot.prove.faults import CALM_AT_END, DAY, KINDS, POLLED, REORDERED, Fault, Schedule, Way, draw
from bot.prove.hours import Evening, moment_of
from bot.prove.laws import off_its_hour
from bot.prove.people import ZONES, change_of, crowd, lives_in_the_change, start_of
from bot.prove.programmes import asks_of
from bot.prove.run import Outcome, Proving, run
from bot.prove.shrinking import chosen, options_of, shrunken
from bot.prove.state import state_of
from bot.prove.timing import VirtualLoop
from bot.prove.weather import Weather
from bot.shipped import shipped_folder
from bot.simulate.laws import Breach
from tests.prove.plants import SEED, fault, schedule

SEEDS = int(os.environ.get("BETWEEN_SEEDS", str(ROUNDS)))
"""`between prove` plays more of them; the suite one pack of every kind."""


def test_a_short_campaign_breaks_no_law_and_every_drawn_fault_strikes(proving: Proving, tmp_path: Path) -> None:
    campaign = Campaign(tmp_path)

    outcomes = list(runs(range(SEEDS), campaign, here(proving), seconds=float("inf")))

    assert [(each.schedule.seed, each.breaches) for each in outcomes if each.breaches] == []
    assert set(campaign.fired) == set(KINDS)
    assert sum(each.needs for each in outcomes) >= SEEDS * 4


def test_the_same_seed_replays_bit_for_bit(proving: Proving) -> None:
    short = schedule([fault("kill after a send", 5), fault("power lost in a commit", 9)])

    one, other = run(short, proving), run(short, proving)

    assert one.digest == other.digest
    assert (one.steps, one.rounds, one.boots) == (other.steps, other.rounds, other.boots)


def test_a_campaign_goes_on_where_it_was_stopped(tmp_path: Path) -> None:
    Campaign(tmp_path).take(outcome_of(draw(3)))

    again = Campaign(tmp_path)

    assert list(again.done) == [3]
    assert again.drawn == {each.kind: 1 for each in draw(3).faults}


def nothing_is_read() -> Any:
    return None


def named(seed: int) -> Outcome:
    return outcome_of(draw(seed))


def test_weeks_that_are_played_in_several_processes_are_all_there_and_begin_in_their_order(tmp_path: Path) -> None:
    campaign, asked = Campaign(tmp_path), list[int]()
    campaign.take(outcome_of(draw(1)))

    def seeds() -> Iterator[int]:
        for seed in range(6):
            asked.append(seed)
            yield seed

    found = runs(seeds(), campaign, in_processes(nothing_is_read, 2, named), seconds=float("inf"))
    next(found)
    at_first = list(asked)
    list(found)

    assert at_first <= [0, 1, 2, 3, 4]
    assert sorted(campaign.done) == list(range(6))


def test_a_broken_law_is_kept_by_its_seed(tmp_path: Path) -> None:
    broken = outcome_of(draw(3), Breach(law="a law", at=start_of(3), client=1, what="it"))

    Campaign(tmp_path).take(broken)

    assert Campaign(tmp_path).broken == [3]


def test_weeks_of_another_state_count_no_more_and_what_broke_then_is_played_first(tmp_path: Path) -> None:
    before = Campaign(tmp_path, "before")
    for seed in range(3):
        before.take(outcome_of(draw(seed)))
    before.take(outcome_of(draw(3), Breach(law="a law", at=start_of(3), client=1, what="it")))

    now = Campaign(tmp_path, "now")

    assert (now.done, now.fired, now.broken) == ({}, {}, [])
    assert sorted(now.older) == [0, 1, 2, 3]
    assert now.suspects == [3]
    assert now.within(range(3)).suspects == []


def test_a_broken_week_is_played_again_and_one_that_holds_is_not(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path)
    campaign.take(outcome_of(draw(0)))
    campaign.take(outcome_of(draw(1), Breach(law="a law", at=start_of(1), client=1, what="it")))

    outcomes = list(
        runs([*campaign.suspects, *range(3)], campaign, lambda seeds: map(named, seeds), seconds=float("inf"))
    )

    assert [each.schedule.seed for each in outcomes] == [1, 2]
    assert Campaign(tmp_path).broken == []
    assert Campaign(tmp_path).drawn == {each.kind: 1 for seed in range(3) for each in draw(seed).faults}


def test_a_line_that_a_stop_cut_short_is_a_week_to_be_played(tmp_path: Path) -> None:
    campaign = Campaign(tmp_path)
    campaign.take(outcome_of(draw(0)))
    with campaign.file.open("a", encoding="utf-8") as file:
        file.write('{"seed": 1, "bre')

    assert list(Campaign(tmp_path).done) == [0]


def test_seeds_are_told_as_ranges() -> None:
    assert ranges([7, 0, 1, 2, 9, 10]) == "0 to 2, 7, 9 to 10"
    assert ranges([]) == ""


def proved(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["prove", *arguments])


def judged(campaign: Campaign, asked: range, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """The exit code and what was said."""
    try:
        judge(campaign.within(asked), asked)
    except typer.Exit as ended:
        return ended.exit_code, "".join(capsys.readouterr())
    return 0, "".join(capsys.readouterr())


def test_a_campaign_whose_time_is_over_has_not_shown_that_every_law_holds(tmp_path: Path) -> None:
    told = proved("--seeds", "24", "--minutes", "0", "--out", str(tmp_path))

    assert told.exit_code == 3
    assert (
        f"0 of 24 seeds, 0 programme-weeks, 0 starts, 0 crisis texts, in the state {state_of(shipped_folder())}."
        in (told.output)
    )
    assert "Every law holds." not in told.output


def test_only_the_weeks_that_were_asked_for_are_judged(capsys: pytest.CaptureFixture[str]) -> None:
    campaign = Campaign(state="now")
    for seed in range(20):
        campaign.take(outcome_of(draw(seed)))

    unplayed, others, whole = (judged(campaign, each, capsys) for each in (range(24), range(100, 124), range(20)))

    assert (unplayed[0], others[0], whole[0]) == (3, 3, 0)
    assert "20 of 24 seeds" in unplayed[1]
    assert "Seeds: 0 to 19." in unplayed[1]
    assert "Every law holds." not in unplayed[1] + others[1]
    assert "Every law holds." in whole[1]


def test_a_kind_that_struck_in_none_of_the_weeks_asked_for_fails_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    campaign = Campaign()
    for seed in range(36):
        struck = outcome_of(draw(seed))
        campaign.take(replace(struck, fired=struck.fired - ({REORDERED} if seed >= 12 else set())))

    whole, later, few = (judged(campaign, each, capsys) for each in (range(36), range(12, 36), range(12, 16)))

    assert (whole[0], later[0], few[0]) == (0, 1, 0)
    assert f"Never struck: {REORDERED}." in later[1]
    assert "Fewer than 12 weeks need not see every kind." in few[1]


def test_what_is_proved_is_known_by_every_file_of_it(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    (tmp_path / "docs").mkdir()

    before = state_of(tmp_path)
    (tmp_path / "docs" / "page.md").write_text("a page")
    beside = state_of(tmp_path)
    (tmp_path / "flows" / "a.yaml").write_text("a flow")

    assert beside == before
    assert state_of(tmp_path) != before


def test_consecutive_seeds_see_every_kind_of_fault_between_them() -> None:
    assert {each.kind for seed in range(ROUNDS) for each in draw(seed).faults} == set(KINDS)


def test_twenty_four_seeds_go_through_both_clock_changes_of_every_zone() -> None:
    names = {change_of(seed).name for seed in range(24)}

    never = {change_of(seed).zone for seed in range(24) if not change_of(seed).way}
    assert len(ZONES) == 12
    assert never == {"Pacific/Kiritimati"}
    assert len(names) == 2 * (len(ZONES) - len(never)) + len(never)


NEVER = "Pacific/Kiritimati, never"


def test_in_forty_eight_seeds_somebody_has_an_evening_in_each_hour_that_is_skipped_or_repeated() -> None:
    lived = [seed for seed in range(48) if lives_in_the_change(seed)]

    assert {change_of(seed).name for seed in lived} == {change_of(seed).name for seed in range(24)} - {NEVER}
    assert len(lived) == len({change_of(seed).name for seed in lived})
    assert sum(seed < 24 for seed in lived) == 12


@pytest.mark.parametrize("seed", [each for each in range(48) if lives_in_the_change(each)])
def test_an_evening_in_the_change_is_at_an_hour_that_is_skipped_or_comes_twice(seed: int) -> None:
    change, start = change_of(seed), start_of(seed)
    client = crowd(draw(seed), start).clients[0]
    place, days = ZoneInfo(client.zone), draw(seed).days
    minutes = (start + timedelta(minutes=each) for each in range(days * 24 * 60))
    shown = [at.astimezone(place) for at in minutes]

    times = Counter(at.date() for at in shown if f"{at:%H:%M}" == client.evening)

    on = {day: times[day] for day in {at.date() for at in shown[24 * 60 : -24 * 60]} if times[day] != 1}
    assert list(on.values()) == ([0] if change.way == "on" else [2])


@pytest.mark.parametrize(
    ("zone", "on", "hour", "at"),
    [
        ("Australia/Lord_Howe", date(2026, 10, 4), time(2, 10), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)),
        ("Australia/Lord_Howe", date(2027, 4, 4), time(1, 40), datetime(2027, 4, 3, 14, 40, tzinfo=UTC)),
        ("America/Havana", date(2027, 3, 14), time(0, 30), datetime(2027, 3, 14, 5, 0, tzinfo=UTC)),
        ("America/Havana", date(2026, 11, 1), time(0, 30), datetime(2026, 11, 1, 4, 30, tzinfo=UTC)),
        ("Pacific/Kiritimati", date(2026, 10, 4), time(0, 0), datetime(2026, 10, 3, 10, 0, tzinfo=UTC)),
    ],
    ids=["skipped at Lord Howe", "repeated at Lord Howe", "skipped midnight", "repeated midnight", "farthest east"],
)
def test_the_provers_own_reckoning_takes_the_end_of_a_gap_and_the_first_of_a_fold(
    zone: str, on: date, hour: time, at: datetime
) -> None:
    assert moment_of(on, hour, zone) == at


def test_who_is_busy_is_asked_later_and_nobody_is_asked_before_their_hour_or_twice() -> None:
    named = Evening(client_id="c0", flow="evening", named_at=start_of(3), came_at=start_of(3), calm=timedelta(days=3))
    early, late = (replace(named, came_at=named.named_at + timedelta(hours=each)) for each in (-1, 1))
    missing = replace(named, came_at=None)

    assert [off_its_hour(each) for each in (early, late, missing, replace(named, is_again=True))] == [
        "-1 day, 23:00:00 off", "1:00:00 off", "nothing came", "it came again",
    ]  # fmt: skip
    assert off_its_hour(replace(early, is_busy=True))
    excused = (named, replace(late, is_busy=True), replace(missing, is_busy=True))
    in_trouble = (replace(each, calm=timedelta(hours=1)) for each in (early, late, missing))
    assert [off_its_hour(each) for each in (*excused, *in_trouble)] == [""] * 6


def test_each_change_asks_what_those_before_it_did_not(proving: Proving) -> None:
    programmes = (proving.programme, proving.changes(1), proving.changes(2))
    asked = [asks_of(each) for each in programmes]

    evenings = {asks[key] for asks in asked for key in asks if key[0] == "evening"}

    assert len(set().union(*asked)) == sum(len(each.flows) for each in programmes)
    assert len(evenings) == len(programmes)


@pytest.mark.parametrize("seed", range(12))
def test_a_schedule_leaves_the_end_calm(seed: int) -> None:
    drawn = draw(seed)

    last = max((each.ends for each in drawn.faults if KINDS[each.kind].way is Way.SPAN), default=0)
    assert last <= (drawn.days - 2) * DAY + timedelta(minutes=2).total_seconds()


def test_a_span_that_is_over_blows_no_more_and_the_network_is_back() -> None:
    loop = VirtualLoop()
    gone = fault("network gone for a minute", 1, span=60)
    weather = Weather(loop, (gone,), seed=0)

    loop.leap(gone.at + 30)
    meanwhile = weather.is_cut_off, weather.left_of(gone.kind)
    loop.leap(60)
    afterwards = weather.is_cut_off, weather.left_of(gone.kind)
    loop.close()

    assert meanwhile == (True, 30.0)
    assert afterwards == (False, 0.0)


def test_what_strikes_a_poll_strikes_no_send() -> None:
    loop = VirtualLoop()
    once, long = polled("429 once", 1), polled("429 for all", 1, span=60)
    weather = Weather(loop, (once, long), seed=0)

    loop.leap(once.at + 30)
    at_a_send = weather.strikes("429"), weather.blows(long.kind), weather.left_of(long.kind)
    at_a_poll = (
        weather.strikes("429", at_poll=True), weather.blows(long.kind, at_poll=True),
        weather.left_of(long.kind, at_poll=True),
    )  # fmt: skip
    loop.close()

    assert at_a_send == (None, False, 0.0)
    assert at_a_poll == (once, True, 30.0)


def test_whatever_becomes_of_a_poll_breaks_no_law(proving: Proving) -> None:
    faults = [polled(kind, hours, span=120) for hours, kind in enumerate(sorted(POLLED), start=5)]

    outcome = run(schedule(faults), proving)

    assert outcome.fired == POLLED
    assert outcome.breaches == ()


def polled(kind: str, hours: float, *, span: int = 0) -> Fault:
    return replace(fault(kind, hours, span=span), chance=5)


def test_shrinking_leaves_what_breaks_the_law_and_nothing_else() -> None:
    guilty = draw(SEED).faults[3]

    def play(tried: Schedule) -> Outcome:
        breach = Breach(law="a law", at=start_of(SEED), client=1, what="it")
        return outcome_of(tried, *([breach] if guilty in tried.faults and 1 in tried.clients else []))

    shortest = shrunken(play(draw(SEED)), play)

    assert shortest.schedule.faults == (guilty,)
    assert shortest.schedule.clients == (1,)


def test_shrinking_leaves_out_days_and_keeps_the_calm_at_the_end() -> None:
    whole = draw(SEED)

    def play(tried: Schedule) -> Outcome:
        return outcome_of(tried, Breach(law="a law", at=start_of(SEED), client=1, what="it"))

    def play_the_last(tried: Schedule) -> Outcome:
        return play(tried) if whole.faults[-1] in tried.faults else outcome_of(tried)

    assert shrunken(play(whole), play).schedule.days == CALM_AT_END + 1
    last = shrunken(play(whole), play_the_last).schedule
    assert last.faults == whole.faults[-1:]
    assert whole.faults[-1].ends <= (last.days - CALM_AT_END) * DAY


def test_a_shrunken_schedule_is_asked_for_by_what_is_printed() -> None:
    whole = draw(SEED)
    for shorter in (
        whole,
        replace(whole, days=3, faults=(), clients=(2,)),
        replace(whole, days=5, faults=(whole.faults[0], whole.faults[4]), clients=(0, 3)),
    ):
        words = options_of(shorter).split()
        told = dict(zip(words[::2], words[1::2], strict=True))

        again = chosen(
            int(told["--seed"]), days=int(told["--days"]), faults=told["--faults"], clients=told["--clients"]
        )

        assert again == shorter


@pytest.mark.parametrize(
    "wrong", [{"days": 2}, {"days": 8}, {"faults": "11"}, {"faults": "x"}, {"clients": "4"}, {"clients": "none"}],
    ids=str,
)  # fmt: skip
def test_what_a_seed_does_not_draw_cannot_be_asked_for(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"there are|without a client|3 to 7 days"):
        chosen(SEED, **({"days": None, "faults": None, "clients": None} | wrong))


def test_a_part_of_a_schedule_is_played_from_the_command_line() -> None:
    alone = proved("--seed", "4", "--days", "3", "--faults", "none", "--clients", "1")
    wrong = proved("--seed", "4", "--faults", "99")
    without = proved("--days", "3")

    assert (alone.exit_code, wrong.exit_code, without.exit_code) == (0, 2, 2)
    assert "Every law holds." in alone.output


def test_a_torn_write_leaves_each_sector_old_or_new_and_writes_the_file_only_behind_a_whole_log() -> None:
    before, after = Image(main=b"a" * 64 * SECTOR, log=b""), Image(main=b"b" * 64 * SECTOR, log=b"c" * 64 * SECTOR)
    chance = Random(1)

    left = [torn(before, after, chance) for _ in range(20)]

    in_the_log = [sectors(each.log) for each in left if each.main == before.main]
    in_the_file = [sectors(each.main) for each in left if each.log == after.log]
    assert len(in_the_log) + len(in_the_file) == 20
    assert set(map(frozenset, in_the_log)) == {frozenset({b"\0" * SECTOR, b"c" * SECTOR})}
    assert set(map(frozenset, in_the_file)) == {frozenset({b"a" * SECTOR, b"b" * SECTOR})}


def sectors(content: bytes) -> set[bytes]:
    return {content[at : at + SECTOR] for at in range(0, len(content), SECTOR)}


def outcome_of(played: Schedule, *breaches: Breach) -> Outcome:
    kinds = frozenset(each.kind for each in played.faults)
    made = Outcome(schedule=played, breaches=(), fired=kinds, digest="d", boots=1, needs=1, change="here, on")
    return replace(made, breaches=breaches)
