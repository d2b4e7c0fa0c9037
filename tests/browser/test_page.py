"""The sandbox page walked through in Chromium, as a newcomer would."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, Route, ViewportSize, async_playwright, expect

from tests.living import ANA, MAYA, VEGA, living

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESK: ViewportSize = {"width": 1280, "height": 800}
PHONE: ViewportSize = {"width": 375, "height": 800}
SOON = 20_000
"""Milliseconds until a test gives up."""


def need_chromium() -> None:
    """Say it out loud on a newcomer's machine; never where a browser is required."""
    if os.path.exists(CHROMIUM):
        return
    if os.environ.get("BETWEEN_REQUIRE_BROWSER"):
        pytest.fail("Chromium is required here and is missing: apt-get install chromium")
    pytest.skip("NOT TESTED: Chromium is missing, so nobody has looked at the page. apt-get install chromium")


@asynccontextmanager
async def opened(address: str, size: ViewportSize) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        page = await browser.new_page(viewport=size)
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        await page.goto(address)
        yield page
        await browser.close()
        assert errors == []


@pytest.mark.browser
async def test_the_whole_loop_is_seen_in_a_browser(tmp_path: Path) -> None:
    need_chromium()
    async with living(tmp_path) as bot, opened(bot.address, DESK) as page:
        left, right = page.get_by_test_id("left-log"), page.get_by_test_id("right-log")
        await page.get_by_test_id("left-who").select_option(str(ANA))
        await page.get_by_test_id("open-invitation").click(timeout=SOON)
        await left.get_by_role("button", name="English").click(timeout=SOON)
        await left.get_by_role("button", name="Yes, I agree").click(timeout=SOON)
        await left.get_by_role("button", name="Skip this one").click(timeout=SOON)
        await left.get_by_role("button", name="New York").click(timeout=SOON)
        await left.get_by_role("button", name="19:00").click(timeout=SOON)
        await left.get_by_role("button", name="Yes, start").click(timeout=SOON)
        await expect(left.get_by_text("Good to have you here")).to_be_visible(timeout=SOON)

        await page.get_by_test_id("left-who").select_option(str(MAYA))
        await page.get_by_test_id("next-prompt").click()
        await left.get_by_role("button", name="7", exact=True).click(timeout=SOON)
        await expect(left.get_by_role("button", name="Yes", exact=True)).to_be_visible(timeout=SOON)

        await page.get_by_test_id("left-input").fill("I want to kill myself tonight")
        await page.get_by_test_id("left-input").press("Enter")
        await expect(left.get_by_text("988").first).to_be_visible(timeout=SOON)
        await right.get_by_role("button", name="Acknowledge").first.click(timeout=SOON)
        await expect(right.get_by_text("12 Linden Street")).to_be_visible(timeout=SOON)
        await expect(left.get_by_text("Dr. Vega has seen your message")).to_be_visible(timeout=SOON)

        await right.get_by_role("button", name="What was done").first.click()
        await right.get_by_role("button", name="Safe, plan agreed").click(timeout=SOON)
        await page.get_by_test_id("next-digest").click()
        await right.get_by_role("button", name="Open").last.click(timeout=SOON)
        await expect(right.get_by_alt_text("A picture from the bot").first).to_be_visible(timeout=SOON)
        await expect(right.get_by_text("Safety first").first).to_be_visible(timeout=SOON)
        if folder := os.environ.get("BETWEEN_PICTURES"):
            await page.screenshot(path=f"{folder}/desk.png")


@pytest.mark.browser
async def test_a_clock_that_is_long_on_its_way_says_what_keeps_it(tmp_path: Path) -> None:
    need_chromium()
    moves = asyncio.Event()

    async def held(route: Route) -> None:
        await moves.wait()
        await route.continue_()

    async with living(tmp_path) as bot, opened(bot.address, DESK) as page:
        passing = page.get_by_test_id("passing")
        await page.route("**/sandbox/clock", held)
        await page.get_by_test_id("plus-hour").click()
        await expect(passing).to_be_hidden()
        await expect(passing).to_contain_text("An open alert pages somebody every ten minutes", timeout=SOON)
        await expect(passing).to_be_visible(timeout=SOON)
        await expect(page.get_by_test_id("next-digest")).to_be_disabled()
        moves.set()
        await expect(passing).to_be_hidden(timeout=SOON)
        await expect(page.get_by_test_id("next-digest")).to_be_enabled()


@pytest.mark.browser
async def test_the_page_fits_a_phone_and_works_by_keyboard(tmp_path: Path) -> None:
    need_chromium()
    async with living(tmp_path) as bot, opened(bot.address, PHONE) as page:
        await page.get_by_test_id("left-who").select_option(str(VEGA))
        await page.get_by_test_id("left-input").focus()
        await page.keyboard.type("/clients")
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("left-log").get_by_role("button", name="Maya R.")).to_be_visible(timeout=SOON)

        width = await page.evaluate("document.documentElement.scrollWidth")

        assert width <= PHONE["width"]
        if folder := os.environ.get("BETWEEN_PICTURES"):
            await page.screenshot(path=f"{folder}/phone.png")
