"""A short campaign: some weeks with every kind of fault, no law broken; what a schedule is, and that it replays."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.prove.campaign import ROUNDS, Campaign, here, in_processes, runs, shrunken
from bot.prove.disk import SECTOR, Image, torn
from bot.prove.faults import DAY, KINDS, POLLED, Fault, Schedule, Way, draw
from bot.prove.people import ZONES, change_of, start_of
from bot.prove.programmes import asks_of
from bot.prove.run import Outcome, Proving, run
from bot.prove.timing import VirtualLoop
from bot.prove.weather import Weather
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


def test_consecutive_seeds_see_every_kind_of_fault_between_them() -> None:
    assert {each.kind for seed in range(ROUNDS) for each in draw(seed).faults} == set(KINDS)


def test_twenty_four_seeds_go_through_both_clock_changes_of_every_zone() -> None:
    names = {change_of(seed).name for seed in range(24)}

    never = {change_of(seed).zone for seed in range(24) if not change_of(seed).way}
    assert len(ZONES) == 12
    assert never == {"Pacific/Kiritimati"}
    assert len(names) == 2 * (len(ZONES) - len(never)) + len(never)


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


def test_a_torn_write_leaves_each_sector_old_or_new() -> None:
    before, after = Image(main=b"a" * 8 * SECTOR, log=b""), Image(main=b"b" * 8 * SECTOR, log=b"c" * 8 * SECTOR)

    left = torn(before, after, Random(1))

    assert {left.main[at : at + SECTOR] for at in range(0, len(left.main), SECTOR)} == {b"a" * SECTOR, b"b" * SECTOR}
    assert {left.log[at : at + SECTOR] for at in range(0, len(left.log), SECTOR)} == {b"\0" * SECTOR, b"c" * SECTOR}


def outcome_of(played: Schedule, *breaches: Breach) -> Outcome:
    kinds = frozenset(each.kind for each in played.faults)
    made = Outcome(schedule=played, breaches=(), fired=kinds, digest="d", boots=1, needs=1, change="here, on")
    return replace(made, breaches=breaches)
