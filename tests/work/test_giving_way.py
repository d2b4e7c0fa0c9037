"""A digest gives way to messages in hand, and still goes out on a day when they never end."""

from __future__ import annotations

import pytest

from bot.work import giving_way
from bot.work.giving_way import LOOK, LOOKS, GivingWay


@pytest.mark.parametrize(("messages", "looks"), [(0, 1), (3, 4), (10_000, LOOKS)], ids=["none", "three", "no end"])
async def test_a_digest_waits_until_nothing_is_in_hand_and_no_longer_than_a_second(
    messages: int, looks: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(giving_way, "LOOK", 0)
    looked: list[int] = []

    def in_hand() -> int:
        looked.append(1)
        return max(messages + 1 - len(looked), 0)

    await GivingWay(in_hand)()

    assert len(looked) == looks
    assert LOOKS * LOOK <= 1
