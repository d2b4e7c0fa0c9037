"""Whatever stands in the environment: it is a setting that runs, or one that is wrong and named in words."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import LONGEST_KEPT, Settings, SettingsWrong, load_settings

NAMES = [name.upper() for name in Settings.model_fields]

WRITTEN = st.one_of(
    st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\x00"), max_size=60),
    st.integers(-(10**30), 10**30).map(str),
    st.floats().map(str),
    st.text("/.~", max_size=12),
    st.sampled_from(
        ["9" * 5_000, "x" * 5_000, "sqlite:///", "9999-12-31T23:59", "0001-01-01", "inf", "nan", "on", "off"]
    ),
)


def read(environment: dict[str, str]) -> Settings | SettingsWrong:
    with patch.dict(os.environ, environment):
        try:
            return load_settings(_env_file=None)
        except SettingsWrong as wrong:
            return wrong


@given(st.dictionaries(st.sampled_from(NAMES), WRITTEN, min_size=1, max_size=3))
def test_whatever_is_written_is_a_setting_or_is_named(environment: dict[str, str]) -> None:
    found = read(environment)

    if isinstance(found, SettingsWrong):
        assert any(name in str(found) for name in environment)
        return
    now = datetime(2026, 11, 29, tzinfo=UTC)
    assert now - timedelta(days=found.between_retention_days) < now + timedelta(days=LONGEST_KEPT)
    assert (now + found.offset(now)).year in range(1999, 2202)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("BETWEEN_RETENTION_DAYS", "9999999"),
        ("BETWEEN_RETENTION_DAYS", "9" * 12),
        ("BETWEEN_PROGRAMME_DIR", "x" * 5_000),
        ("BETWEEN_PROGRAMME_DIR", "\udcff"),
        ("BETWEEN_CLOCK", "9999-12-31T23:59"),
        ("BETWEEN_SEND_RATE", "inf"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "https://"),
        ("BETWEEN_PAGER_URL", "ftp://pager.example"),
        ("BETWEEN_HEARTBEAT_URL", "https://monitor.example:port/"),
        ("BETWEEN_CHAT_RATE", "nan"),
    ],
)
def test_what_would_break_later_is_refused_at_the_start(name: str, written: str) -> None:
    with patch.dict(os.environ, {name: written}), pytest.raises(SettingsWrong, match=name):
        load_settings(_env_file=None)
