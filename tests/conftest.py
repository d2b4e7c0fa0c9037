"""What every test stands on: no socket leaves the machine, and in CI nothing is skipped."""

from __future__ import annotations

import os
import socket
from typing import Any

import pytest

HERE = ("127.", "::1", "localhost", "0.0.0.0")

MEASURED = "measured"
"""Under this name a test records (`record_property`) the figures that are printed at the end of the run."""

really_connect = socket.socket.connect


def connect_here_only(self: socket.socket, address: Any) -> None:
    """Refuse any address that is not this machine's own."""
    if self.family in (socket.AF_INET, socket.AF_INET6) and not str(address[0]).startswith(HERE):
        raise AssertionError(f"a test reached out to {address[0]}")
    really_connect(self, address)


socket.socket.connect = connect_here_only  # type: ignore[method-assign, assignment]  # every test, from the first import on


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Any:
    """Turn a skip into a failure where BETWEEN_NO_SKIPS is set, as CI does."""
    report = yield
    if report.skipped and os.environ.get("BETWEEN_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped where nothing may be: {report.longrepr}"
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what was measured, whatever came of the test: figures that nobody sees show nothing."""
    for report in [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]:
        for figures in (value for name, value in report.user_properties if name == MEASURED):
            terminalreporter.write_sep("-", report.nodeid.rpartition("::")[2])
            terminalreporter.write_line(str(figures))
