"""The shipped programme, read once for all runs of this folder."""

from __future__ import annotations

import logging

import pytest
import structlog

from bot.commands.prove import proving_of
from bot.prove.run import Proving
from bot.shipped import shipped_folder


@pytest.fixture(scope="session")
def proving() -> Proving:
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    return proving_of(shipped_folder())
