"""An address is fetched only from where it may lead, only so much; whatever else happens is one word of trouble."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.calendars.fetching import LARGEST, Fetcher, PublicOnly, Unfetched, is_public

NOT_OURS = (
    ("http://calendar.example.org/a.ics", "not-https"),
    ("ftp://calendar.example.org/a.ics", "not-https"),
    ("file:///etc/passwd", "not-https"),
    ("https://127.0.0.1/a.ics", "refused"),
    ("https://[::1]/a.ics", "refused"),
    ("https://[::ffff:10.0.0.1]/a.ics", "refused"),
    ("https://10.0.0.1/a.ics", "refused"),
    ("https://169.254.169.254/latest/meta-data", "refused"),
    ("https://127.1/a.ics", "refused"),
    ("https://2130706433/a.ics", "refused"),
    ("https://0x7f.0x1/a.ics", "refused"),
    ("https://localhost/a.ics", "refused"),
    ("https://name:word@calendar.example.org/a.ics", "refused"),
    ("https:///a.ics", "refused"),
    ("https://[bad/a.ics", "unreached"),
)


@pytest.mark.parametrize(("url", "why"), NOT_OURS, ids=[url for url, _ in NOT_OURS])
async def test_an_address_that_is_not_public_is_not_opened(url: str, why: str) -> None:
    with pytest.raises(Unfetched) as refused:
        await Fetcher().fetch(url)

    assert refused.value.why == why


async def big(_: web.Request) -> web.Response:
    return web.Response(body=b"x" * (LARGEST + 1))


async def endless(request: web.Request) -> web.StreamResponse:
    answer = web.StreamResponse()
    await answer.prepare(request)
    for _ in range(40):
        await answer.write(b"x" * 65536)
    return answer


async def leading(request: web.Request) -> web.Response:
    return web.Response(status=302, headers={"Location": request.query["to"]})


@pytest.fixture
async def server() -> AsyncIterator[str]:
    app = web.Application()
    app.router.add_get("/status/{status}", answering)
    app.router.add_get("/big", big)
    app.router.add_get("/endless", endless)
    app.router.add_get("/leads", leading)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


async def answering(request: web.Request) -> web.Response:
    return web.Response(status=int(request.match_info["status"]), body=b"BEGIN:VCALENDAR")


async def test_what_is_there_is_fetched_also_where_it_leads_on(server: str) -> None:
    fetcher = Fetcher(may_reach_self=True)

    assert await fetcher.fetch(f"{server}/status/200") == b"BEGIN:VCALENDAR"
    assert await fetcher.fetch(f"{server}/leads?to=/status/200") == b"BEGIN:VCALENDAR"


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("/status/403", "gone"), ("/nothing", "gone"), ("/status/500", "unreached"), ("/big", "big"),
        ("/endless", "big"),
        ("/leads?to=https://10.0.0.1/a.ics", "refused"), ("/leads?to=http://169.254.169.254/", "not-https"),
        ("/leads?to=file:///etc/passwd", "not-https"), ("/leads?to=/leads?to=/leads", "unreached"),
    ],
)  # fmt: skip
async def test_each_trouble_has_its_word(server: str, path: str, why: str) -> None:
    with pytest.raises(Unfetched) as trouble:
        await Fetcher(may_reach_self=True).fetch(server + path)

    assert trouble.value.why == why


async def test_nobody_there_is_said(server: str) -> None:
    with pytest.raises(Unfetched) as trouble:
        await Fetcher(may_reach_self=True).fetch("http://127.0.0.1:9/a.ics")

    assert trouble.value.why == "unreached"


async def test_a_name_that_leads_inside_leads_nowhere() -> None:
    addresses = ("93.184.215.14", "10.0.0.1", "127.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "0.0.0.0", "not one")

    assert [each for each in addresses if is_public(each)] == ["93.184.215.14"]
    assert not PublicOnly(may_reach_self=True).allows("10.0.0.1")
