"""The stand-in for Telegram over HTTP: the Bot API for the bot, a page and its controls for people."""

from __future__ import annotations

import asyncio
import base64
import json
import time
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web
from aiohttp.typedefs import Handler

from bot.sandbox.crowd import Fault
from bot.sandbox.people import kind_of
from bot.sandbox.ports import Programme, SandboxClock
from bot.sandbox.telegram import Answer, Telegram, refused

STEPS_AT_MOST = 400
"""Due moments in one move of the clock."""

LOOKS_AT_MOST = 50
"""Prompts that may pass unseen before the next one that is seen."""


class Sandbox:
    """One server. `programme` is what the page may ask of the bot behind it, or None when there is none here."""

    def __init__(self, token: str, clock: SandboxClock, programme: Programme | None = None) -> None:
        self.token = token
        self.clock = clock
        self.programme = programme
        self.telegram = Telegram()
        self.arrived = asyncio.Event()
        self.polling = 0
        self.latency = 0.0
        self.moving = asyncio.Lock()
        self.deliveries: set[asyncio.Task[None]] = set()
        self.send_times: list[tuple[int, float, str]] = []
        self.is_recording = False
        self.notice: dict[str, Any] = {"text": "", "bad": False}

    def show(self, text: str, is_bad: bool) -> None:
        """Put a line about the programme on the page."""
        self.notice = {"text": text, "bad": is_bad}
        self.telegram.version += 1

    def date(self) -> int:
        return int(self.clock.now().timestamp())

    # ------------------------------------------------------------ Bot API

    async def call(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != self.token:
            return reply(refused(401, "Unauthorized"))
        method = request.match_info["method"]
        params = await params_of(request)
        fault = self.telegram.fault_for(method)
        if fault in ("5xx", "timeout"):
            if fault == "timeout":
                await asyncio.sleep(30)
            return reply(refused(502, "Bad Gateway"))
        if self.latency:
            await asyncio.sleep(self.latency)
        if method.lower() == "getupdates":
            return await self._get_updates(params)
        answer = self.telegram.call(method, params, now=time.monotonic(), date=self.date())
        if self.is_recording and answer.status == 200 and method.lower() in ("sendmessage", "sendphoto"):
            self.send_times.append((int(params.get("chat_id", 0)), time.monotonic(), str(params.get("text", ""))[:80]))
        if fault == "drop":
            assert request.transport is not None
            request.transport.abort()
        return reply(answer)

    async def _get_updates(self, params: dict[str, Any]) -> web.Response:
        """Long polling; a second poller ends the first one's call, as Telegram does."""
        self.polling += 1
        mine = self.polling
        self.arrived.set()
        deadline = time.monotonic() + min(float(params.get("timeout", 0) or 0), 50)
        while True:
            if mine != self.polling:
                conflict = (
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
                )
                return reply(refused(409, conflict))
            answer = self.telegram.call("getUpdates", params, now=time.monotonic(), date=self.date())
            left = deadline - time.monotonic()
            if answer.status != 200 or answer.body["result"] or left <= 0:
                return reply(answer)
            self.arrived.clear()
            try:
                async with asyncio.timeout(left):
                    await self.arrived.wait()
            except TimeoutError:
                continue

    async def file(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != self.token:
            return web.Response(status=401)
        return self._picture(Path(request.match_info["path"]).stem)

    def _picture(self, file_id: str) -> web.Response:
        content = self.telegram.files.get(file_id)
        if content is None:
            return web.Response(status=404)
        kind = kind_of(content)
        shut = (
            {}
            if kind == "image/png"
            else {"Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'"}
        )
        return web.Response(body=content, content_type=kind, headers=shut)

    def notify(self, update: dict[str, Any] | None) -> None:
        """Wake the poller, or deliver by webhook."""
        self.arrived.set()
        if update is not None and self.telegram.webhook.get("url"):
            task = asyncio.create_task(self._deliver())
            self.deliveries.add(task)
            task.add_done_callback(self.deliveries.discard)

    async def _deliver(self) -> None:
        """Deliver in order until each is taken, as Telegram does."""
        hook, telegram = self.telegram.webhook, self.telegram
        headers = {"X-Telegram-Bot-Api-Secret-Token": hook.get("secret", "")}
        async with aiohttp.ClientSession() as session:
            for _ in range(50):
                if not telegram.updates:
                    return
                update = telegram.updates[0]
                try:
                    async with session.post(hook["url"], json=update, headers=headers) as answer:
                        taken = answer.status == 200
                except aiohttp.ClientError:
                    taken = False
                if taken and telegram.updates and telegram.updates[0] is update:
                    telegram.confirmed = max(telegram.confirmed, telegram.updates.popleft()["update_id"])
                elif not taken:
                    await asyncio.sleep(0.1)

    # ------------------------------------------------------------ the page

    async def page(self, _: web.Request) -> web.Response:
        html = (Path(__file__).parent / "page.html").read_text(encoding="utf-8")
        return web.Response(text=html, content_type="text/html")

    async def picture(self, request: web.Request) -> web.Response:
        return self._picture(request.match_info["file"])

    async def state(self, request: web.Request) -> web.Response:
        """Everything the page shows. `since` waits until something has changed."""
        since = int(request.query.get("since", -1))
        deadline = time.monotonic() + 10
        while self.telegram.version == since and time.monotonic() < deadline:  # noqa: ASYNC110  # a page, not a path
            await asyncio.sleep(0.05)
        await self._meet_people()
        chats = [
            {
                "id": chat.id, "name": chat.name, "role": chat.role, "note": chat.note, "blocked": chat.is_blocked,
                "started": chat.is_started, "toast": chat.toast,
                "messages": [each.as_shown() for each in chat.messages],
            }
            for chat in self.telegram.chats.values()
        ]  # fmt: skip
        state = {"version": self.telegram.version, "now": self.clock.now().isoformat(), "chats": chats}
        more = {"commands": self.telegram.commands, "people": await self._people(), "notice": self.notice}
        return web.json_response({**state, **more})

    async def _people(self) -> list[dict[str, Any]]:
        return [asdict(person) for person in await self.programme.people()] if self.programme else []

    async def _meet_people(self) -> None:
        for person in await self.programme.people() if self.programme else []:
            chat = self.telegram.person(person.chat_id, person.name)
            chat.role, chat.note = person.role, person.note

    async def act(self, request: web.Request) -> web.Response:
        """What a person does: write, tap, start, edit, media, document, block, unblock, raw."""
        body = await request.json()
        chat_id, act = int(body.get("chat", 0)), request.match_info["act"]
        if chat_id:
            self.telegram.person(chat_id, str(body.get("name", f"Person {chat_id}")))
        update = self._acted(act, chat_id, body)
        self.notify(update)
        return web.json_response(update or {})

    def _acted(self, act: str, chat_id: int, body: dict[str, Any]) -> dict[str, Any] | None:
        telegram, date = self.telegram, self.date()
        match act:
            case "write":
                return telegram.write(chat_id, str(body["text"]), date=date, **body.get("more", {}))
            case "start":
                return telegram.press_start(chat_id, str(body.get("payload", "")), date=date)
            case "tap":
                return telegram.tap(chat_id, int(body["message"]), str(body["data"]), date=date)
            case "edit":
                return telegram.edit(chat_id, int(body["message"]), str(body["text"]), date=date)
            case "media":
                return telegram.write(chat_id, "", date=date, media=str(body["kind"]))
            case "document":
                content = base64.b64decode(str(body["content"]))
                name, caption = str(body.get("file", "file")), str(body.get("caption", ""))
                return telegram.send_document(chat_id, name, content, date=date, caption=caption)
            case "block" | "unblock":
                return telegram.block(chat_id, date=date, blocked=act == "block")
            case "raw":
                return telegram.arrive(body["update"])
            case _:
                return None

    async def clock_now(self, _: web.Request) -> web.Response:
        return web.json_response({"now": self.clock.now().isoformat()})

    async def move(self, request: web.Request) -> web.Response:
        """Move the clock: to the next prompt or digest, or by some hours, through everything due on the way."""
        body = await request.json()
        async with self.moving:
            if hours := body.get("hours"):
                await self._pass(self.clock.now() + timedelta(hours=float(hours)))
                moved = True
            else:
                moved = await self._pass_to(str(body.get("next", "any")))
        self.telegram.version += 1
        return web.json_response({"now": self.clock.now().isoformat(), "moved": moved})

    async def _pass_to(self, kind: str) -> bool:
        """On to the next of a kind; to a prompt that is seen, since many wait behind another or are passed over."""
        for _ in range(LOOKS_AT_MOST if self.programme else 0):
            assert self.programme is not None
            target = await self.programme.next_due(kind)
            if target is None:
                return False
            before = self._newest_to_clients()
            await self._pass(target)
            if kind != "prompt" or self._newest_to_clients() != before:
                break
        return self.programme is not None

    def _newest_to_clients(self) -> list[int]:
        chats = (chat for chat in self.telegram.chats.values() if chat.role == "client")
        return [max((each.id for each in chat.messages if each.from_bot), default=0) for chat in chats]

    async def _pass(self, target: Any) -> None:
        """Pass every due moment in its order, so that a ladder climbs and prompts come as they would have."""
        for _ in range(STEPS_AT_MOST if self.programme else 0):
            assert self.programme is not None
            following = await self.programme.next_due("any")
            if following is None or following > target:
                break
            self.clock.move_to(following + timedelta(seconds=1))
            await self.programme.settle()
        self.clock.move_to(target + timedelta(seconds=1))
        if self.programme is not None:
            await self.programme.settle()

    async def fault(self, request: web.Request) -> web.Response:
        body = await request.json()
        made = Fault(kind=body["kind"], method=body.get("method", ""), times=int(body.get("times", 1)))
        self.telegram.faults.append(made)
        return web.json_response({})

    async def setup(self, request: web.Request) -> web.Response:
        """Switches for tests and benchmarks: limits, latency, recording, how many are kept, `pause` for everybody."""
        body = await request.json()
        self.telegram.limits.pause(float(body.get("pause", 0.0)), time.monotonic())
        self.telegram.limits.is_on = bool(body.get("limits", self.telegram.limits.is_on))
        self.latency = float(body.get("latency", self.latency))
        self.is_recording = bool(body.get("record", self.is_recording))
        self.telegram.keep = int(body.get("keep", self.telegram.keep))
        return web.json_response({})

    async def load(self, request: web.Request) -> web.Response:
        """Many people write at once, for benchmarks: `count` texts over `chats` chats from `first` on."""
        body = await request.json()
        first, chats, count = int(body.get("first", 10_000)), int(body["chats"]), int(body["count"])
        for number in range(chats):
            self.telegram.person(first + number, f"Person {number}").is_started = True
        for number in range(count):
            self.telegram.write(first + number % chats, f"{body.get('text', 'hello')} {number}", date=self.date())
        self.notify(None)
        return web.json_response({"sent": self.telegram.sent})

    async def stats(self, _: web.Request) -> web.Response:
        telegram = self.telegram
        figures = {
            "sent": telegram.sent, "refusals": telegram.refusals, "confirmed": telegram.confirmed,
            "waiting": len(telegram.updates), "times": self.send_times, "now": time.monotonic(),
        }  # fmt: skip
        return web.Response(text=json.dumps(figures), content_type="application/json")

    def application(self) -> web.Application:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        routes = app.router
        routes.add_route("*", "/bot{token}/{method}", own_page_only(self.call))
        routes.add_get("/file/bot{token}/{path:.*}", self.file)
        routes.add_get("/", self.page)
        routes.add_get("/sandbox/state", self.state)
        routes.add_get("/sandbox/picture/{file}", self.picture)
        routes.add_get("/sandbox/clock", self.clock_now)
        routes.add_get("/sandbox/stats", self.stats)
        routes.add_post("/sandbox/clock", own_page_only(self.move))
        routes.add_post("/sandbox/fault", own_page_only(self.fault))
        routes.add_post("/sandbox/setup", own_page_only(self.setup))
        routes.add_post("/sandbox/load", own_page_only(self.load))
        routes.add_post("/sandbox/do/{act}", own_page_only(self.act))
        return app


def own_page_only(handler: Handler) -> Handler:
    """Another site's page, open in the same browser, neither plays the people here nor moves the clock.

    The browser says so itself, also where a tunnel gives the page another name. Source: W3C Fetch Metadata. It is no
    middleware of aiohttp's, which keeps each handler that has gone through one, with all that hangs on it, for good.
    """

    async def guarded(request: web.Request) -> web.StreamResponse:
        if request.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            raise web.HTTPForbidden(text="Only the sandbox's own page may do this.")
        return await handler(request)

    return guarded


async def params_of(request: web.Request) -> dict[str, Any]:
    """The parameters of a call, however they came: query, form, multipart or JSON. Files are bytes."""
    params: dict[str, Any] = dict(request.query)
    if not request.can_read_body:
        return params
    if request.content_type == "application/json":
        body = await request.json()
        return params | (body if isinstance(body, dict) else {})
    for name, value in (await request.post()).items():
        params[name] = value.file.read() if isinstance(value, web.FileField) else value
    return params


def reply(answer: Answer) -> web.Response:
    return web.Response(text=json.dumps(answer.body), status=answer.status, content_type="application/json")


async def start_sandbox(sandbox: Sandbox, *, host: str = "127.0.0.1", port: int = 0) -> tuple[web.AppRunner, str]:
    """Start serving. Shape: the runner, and the address without a slash at its end."""
    runner = web.AppRunner(sandbox.application(), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, host, port)
    await site.start()
    address = runner.addresses[0]
    return runner, f"http://{address[0]}:{address[1]}"
