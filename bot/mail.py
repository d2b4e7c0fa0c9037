"""E-mail to staff by SMTP. Subjects never hold a name or a client's words."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import EmailMessage

import aiosmtplib

from bot.work.ports import Letter, NoAnswer, Painter, Receipt, Refused, Sent, TryAgain, chart_of

SECONDS = 15.0


@dataclass(frozen=True, kw_only=True)
class Mailbox:
    """Where mail leaves. `tls`: "starttls", "tls" or "off"."""

    host: str
    port: int = 587
    user: str = ""
    password: str = ""
    sender: str = "between@localhost"
    tls: str = "starttls"


class MailSender:
    """`painter` draws the pictures of a digest at the moment of sending."""

    def __init__(self, mailbox: Mailbox, painter: Painter | None = None) -> None:
        self.mailbox = mailbox
        self.painter = painter

    async def send(self, letter: Letter) -> Receipt:
        box = self.mailbox
        try:
            await aiosmtplib.send(
                message_of(letter, box.sender, await self._pictures(letter)),
                hostname=box.host,
                port=box.port,
                username=box.user or None,
                password=box.password or None,
                use_tls=box.tls == "tls",
                start_tls=box.tls == "starttls",
                timeout=SECONDS,
            )
        except (aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPSenderRefused):
            return Refused(why="the mail server refused the address")
        except aiosmtplib.SMTPTimeoutError:
            return NoAnswer()
        except (aiosmtplib.SMTPException, OSError) as trouble:
            return TryAgain(after=10.0, why=type(trouble).__name__)
        return Sent()

    async def _pictures(self, letter: Letter) -> dict[str, bytes]:
        """By the name that the page calls them by; one after the other, each in a thread."""
        pictures: dict[str, bytes] = {}
        for each in letter.params.get("pictures") or ():
            chart = chart_of(each)
            if chart is not None and self.painter is not None:
                with suppress(LookupError):  # a client who has gone since leaves a gap, and the words stay
                    pictures[chart.client_id] = await self.painter(chart)
        return pictures


def message_of(letter: Letter, sender: str, pictures: Mapping[str, bytes] = {}) -> EmailMessage:
    """Plain words, and beside them the same as a page with its pictures inside."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = str(letter.params["to"])
    message["Subject"] = str(letter.params["subject"])
    message.set_content(str(letter.params["text"]))
    if page := str(letter.params.get("html") or ""):
        message.add_alternative(page, subtype="html")
        *_, whole = message.iter_parts()
        assert isinstance(whole, EmailMessage)
        for name, picture in pictures.items():
            whole.add_related(picture, "image", "png", cid=f"<{name}>", filename="mood.png", disposition="inline")
    return message
