"""The other ways out, for real: a mail server and a small web server for pager and monitor, on this machine."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message
from email.policy import default
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope


@dataclass
class Ways:
    """What came, with the monotonic second at which it came. `refuse` is what the pager answers instead of 200."""

    mails: list[tuple[float, str, Message]] = field(default_factory=list)
    pages: list[tuple[float, dict[str, Any]]] = field(default_factory=list)
    beats: list[float] = field(default_factory=list)
    refuse: int = 0
    mail_port: int = 0
    address: str = ""

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # aiosmtpd's name
        assert isinstance(envelope.content, bytes)
        mail = message_from_bytes(envelope.content, policy=default)
        self.mails += [(time.monotonic(), to, mail) for to in envelope.rcpt_tos]
        return "250 kept"

    async def page(self, request: web.Request) -> web.Response:
        self.pages.append((time.monotonic(), await request.json()))
        return web.Response(status=self.refuse or 200)

    async def beat(self, _: web.Request) -> web.Response:
        self.beats.append(time.monotonic())
        return web.Response()

    @property
    def settings(self) -> dict[str, Any]:
        return {
            "between_smtp_host": "127.0.0.1", "between_smtp_port": self.mail_port, "between_smtp_tls": "off",
            "between_pager_url": f"{self.address}/page", "between_heartbeat_url": f"{self.address}/beat",
        }  # fmt: skip

    def mailed(self, to: str) -> list[str]:
        """Whole mails to somebody, headers and all."""
        return [str(mail) for _, receiver, mail in self.mails if receiver.startswith(to)]


@asynccontextmanager
async def ways() -> AsyncIterator[Ways]:
    made = Ways()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(made, hostname="localhost", loop=loop), host="127.0.0.1", port=0)
    made.mail_port = server.sockets[0].getsockname()[1]
    app = web.Application()
    app.router.add_post("/page", made.page)
    app.router.add_get("/beat", made.beat)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.address = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield made
    finally:
        server.close()
        await server.wait_closed()
        await runner.cleanup()
