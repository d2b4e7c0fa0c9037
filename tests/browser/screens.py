"""Pictures of every screen for people to look at: `python -m tests.browser.screens --out DIR`.

Chats of clients and therapists at a phone's width; the digest in chat, as mail and on paper; caseloads of nobody, of
the odd (one day of data, a year of it, names in other scripts) and of two hundred; the sandbox page; both languages.
"""

from __future__ import annotations

import argparse
import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.commands.digesting import printed as print_digest
from bot.commands.digesting import write_out
from bot.model import Alert, AlertState, Client, Kind, Level, Phase, ProblemArea, Status
from bot.store import rows, staff, timeline
from bot.store.timeline import Line
from tests.browser.test_page import ARGUMENTS, CHROMIUM
from tests.caseloads import task_of, weeks_of
from tests.living import MAYA, MORNING, VEGA, Living, living
from tests.people import card, client, therapist

PHONE, DESK, TALL = 390, 1280, 844
SLICE = 1_500
"""Dots of height in one picture of a long chat."""

CASES, MANY, NOBODY = 601, 602, 603
"""Chats of three therapists: the odd caseload, two hundred clients, none."""

MANY_CLIENTS = 200

ALONE = """
section[data-side=right], header, #notice, section .head, section .menu, section form, section .toast { display: none }
body, main, section, .log { height: auto; display: block; overflow: visible; border: 0; padding: 0 }
.log { display: flex; padding: .6rem }
"""
"""One chat as a phone shows it, as long as it is."""


@dataclass(frozen=True, kw_only=True)
class Odd:
    """One of the odd caseload. Units: `days` with data behind them."""

    name: str
    days: int
    status: Status = Status.ACTIVE
    words: str = ""


ODD = (
    Odd(name="مريم العلي", days=364, words="تحدثت مع أختي اليوم"),
    Odd(name="李小龙", days=1),
    Odd(name="Zoë 🌊🙂", days=30, words="We laughed for the first time since March 🙂"),
    Odd(name="María Fernanda de los Ángeles Rodríguez-Villanueva del Castillo y Mendoza", days=84, words="long"),
    Odd(name="Ana P.", days=0, status=Status.ENROLLING),
    Odd(name="Quiet Q.", days=40),
)

LONG = (
    "I went to see her on Sunday and we sat in the kitchen for an hour before anybody said a word about him. Then"
    " she cried and I did not know what to do with my hands, so I washed the cups, and later I thought that washing"
    " the cups was what he would have done too."
)


async def invent(bot: Living, language: str) -> None:
    """Three therapists beside the example's, with their clients; everybody reads one language."""
    async with bot.house.parts.database.write() as db:
        for number, name in ((CASES, "cases"), (MANY, "many"), (NOBODY, "nobody")):
            person = replace(therapist(name, number, "ortiz"), name=f"Dr. {name.title()}", nudge_only=False)
            await rows.add(db, [person])
        for number, odd in enumerate(ODD):
            await add_odd(db, number, odd)
        many = [replace(client(number), id=f"m{number}", therapist_id="many", name=f"Client {number:03}",
                        chat_id=50_000 + number) for number in range(MANY_CLIENTS)]  # fmt: skip
        await rows.add(db, many)
        await rows.add(db, [card(each.id) for each in many])
        await rows.add(
            db, [alert_of(many[57]), replace(alert_of(many[140]), state=AlertState.ACKNOWLEDGED, outcome="")]
        )
        await timeline.write(db, [line for each in many[::3] for line in weeks_of(each, 2)])
        await db.exec_driver_sql(f"UPDATE staff SET language = '{language}'")  # one of two words
        await db.exec_driver_sql(f"UPDATE client SET language = '{language}'")


async def add_odd(db: AsyncConnection, number: int, odd: Odd) -> None:
    who = replace(
        client(number), id=f"odd{number}", name=odd.name, therapist_id="cases", status=odd.status,
        phase=Phase.MIDDLE if odd.days > 20 else Phase.INITIAL, area=ProblemArea.GRIEF, chat_id=40_000 + number,
        session_number=max(odd.days // 7, 1), enrolled_at=MORNING - timedelta(days=odd.days),
        consent_at=MORNING - timedelta(days=odd.days), seed=number + 1,
    )  # fmt: skip
    lines = weeks_of(who, odd.days // 7) if odd.days > 6 else last_evening(who)
    if odd.name.startswith("Quiet"):
        lines = [line for line in lines if line.at < MORNING - timedelta(days=20) or line.name == "prompt"]
    await rows.add(db, [who])
    await rows.put(db, card(who.id))
    if odd.days:
        await rows.add(db, [task_of(who)])
        await timeline.write(db, lines)
    if odd.words:
        await timeline.write(db, [said(who, LONG if odd.words == "long" else odd.words)])
    if odd.words == "long":
        await rows.add(db, [alert_of(who)])
        await timeline.write(db, [evening(who, day) for day in range(6)])


def last_evening(who: Client) -> list[Line]:
    lines = [line for line in weeks_of(who, 1) if line.name != "phq9"]
    days = [line.run_id for line in lines if line.name == "mood"]
    return [line for line in lines if line.run_id == days[-1]]


def said(who: Client, words: str) -> Line:
    at = MORNING - timedelta(days=2)
    return Line(at=at, on=at.date(), client_id=who.id, chat_id=who.chat_id, name="note", words=words, flow="evening")


def evening(who: Client, ago: int) -> Line:
    at = MORNING - timedelta(days=ago)
    return Line(at=at, on=at.date(), client_id=who.id, chat_id=who.chat_id, name="concern", value=None)


def alert_of(who: Client) -> Alert:
    at = MORNING - timedelta(days=3)
    return Alert(
        id=f"alert:{who.id}", client_id=who.id, chat_id=who.chat_id, level=Level.URGENT, kind=Kind.SUICIDE,
        state=AlertState.CLOSED, raised_at=at, closed_at=at + timedelta(hours=1), outcome="talked",
    )  # fmt: skip


# ------------------------------------------------------------ chats


async def walk_client(bot: Living, language: str) -> None:
    """Maya asks for everything that there is to see, answers an evening, and writes something frightening."""
    for command in ("help", "mood", "progress", "circle", "plan", "homework", "session", "settings", "pause"):
        await bot.write(MAYA, f"/{command}")
        await bot.quiet()
    await bot.write(MAYA, "/resume")
    await bot.quiet()
    await bot.write(MAYA, {"en": "I can't do this any more", "es": "Ya no puedo más"}[language])
    await bot.quiet()
    await bot.write(MAYA, {"en": "I want to kill myself tonight", "es": "Me quiero matar esta noche"}[language])
    await bot.quiet()
    await bot.write(MAYA, "/plan")
    await bot.write(MAYA, "/crisis")
    await bot.quiet()


async def walk_therapist(bot: Living) -> None:
    for command in ("help", "clients", "client Maya R.", "session Maya R.", "homework Maya R.", "plan Maya R.",
                    "card Maya R.", "caring Maya R.", "invite Eva, middle, grief", "alert", "alerts", "leave",
                    "digest"):  # fmt: skip
        await bot.write(VEGA, f"/{command}")
        await bot.quiet()


async def walk_digests(bot: Living) -> None:
    for chat in (NOBODY, CASES):
        await bot.write(chat, "/digest")
        await bot.quiet()
    await bot.write(MANY, "/clients")
    await bot.write(MANY, "/digest")
    await bot.quiet()


async def shoot_chat(page: Page, bot: Living, chat: int, path: Path) -> None:
    """The whole of one chat, cut into pictures that can be looked at."""
    await page.get_by_test_id("left-who").select_option(str(chat))
    await page.wait_for_timeout(300)
    await page.add_style_tag(content=ALONE)
    await page.wait_for_timeout(700)
    height = await page.evaluate("document.documentElement.scrollHeight")
    await page.set_viewport_size({"width": PHONE, "height": min(height, 16_000)})
    for number, top in enumerate(range(0, min(height, 12_000), SLICE)):
        clip = {"x": 0, "y": top, "width": PHONE, "height": min(SLICE, height - top)}
        await page.screenshot(path=f"{path}-{number}.png", clip=clip)  # type: ignore[arg-type]
    await page.set_viewport_size({"width": PHONE, "height": TALL})


async def chats(browser: Browser, language: str, out: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        async with living(Path(folder)) as bot:
            await invent(bot, language)
            await walk_client(bot, language)
            await walk_therapist(bot)
            await walk_digests(bot)
            for name, chat in (("client", MAYA), ("therapist", VEGA), ("cases", CASES), ("nobody", NOBODY),
                               ("many", MANY)):  # fmt: skip
                async with opened(browser, bot.address, PHONE) as page:
                    await shoot_chat(page, bot, chat, out / f"{language}-chat-{name}")
            for width, name in ((PHONE, "phone"), (DESK, "desk")):
                async with opened(browser, bot.address, width) as page:
                    await page.wait_for_timeout(700)
                    await page.screenshot(path=out / f"{language}-sandbox-{name}.png")
            await papers(browser, bot, language, out)


@asynccontextmanager
async def opened(browser: Browser, address: str, width: int) -> AsyncIterator[Page]:
    page = await browser.new_page(viewport={"width": width, "height": TALL})
    await page.goto(address)
    yield page
    await page.close()


# ------------------------------------------------------------ mail and paper


async def papers(browser: Browser, bot: Living, language: str, out: Path) -> None:
    for name in ("cases", "many", "nobody", "vega"):
        folder = out / f"{language}-digest-{name}"
        async with bot.house.parts.database.read() as db:
            person = (await staff.everybody(db))[name]
            now = bot.house.parts.clock.now()
            made = await print_digest(db, person, bot.house.parts.programme, now=now, is_drawn=True)
        write_out(folder, made)
        page = await browser.new_page(viewport={"width": PHONE, "height": TALL})
        await page.goto((folder / "digest.html").as_uri())
        await shoot_long(page, out / f"{language}-mail-{name}")
        await page.set_viewport_size({"width": DESK, "height": TALL})
        await page.screenshot(path=out / f"{language}-mail-{name}-desk.png")
        await page.pdf(path=out / f"{language}-paper-{name}.pdf", prefer_css_page_size=True)
        await page.close()
        if pdftoppm := shutil.which("pdftoppm"):
            paper = str(out / f"{language}-paper-{name}")
            subprocess.run([pdftoppm, "-r", "60", "-png", f"{paper}.pdf", paper], check=True)  # noqa: ASYNC221


async def shoot_long(page: Page, path: Path) -> None:
    height = await page.evaluate("document.documentElement.scrollHeight")
    await page.set_viewport_size({"width": PHONE, "height": min(height, 16_000)})
    for number, top in enumerate(range(0, min(height, 9_000), SLICE)):
        clip = {"x": 0, "y": top, "width": PHONE, "height": min(SLICE, height - top)}
        await page.screenshot(path=f"{path}-{number}.png", clip=clip)  # type: ignore[arg-type]


async def everything(out: Path, languages: list[str]) -> None:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        for language in languages:
            await chats(browser, language, out)
        await browser.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--languages", nargs="*", default=["en", "es"])
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    asyncio.run(everything(chosen.out, chosen.languages))


if __name__ == "__main__":
    main()
