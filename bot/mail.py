"""E-mail to staff by SMTP. Subjects never hold a name or a client's words."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage

import aiosmtplib

from bot.work.ports import Letter, NoAnswer, Receipt, Refused, Sent, TryAgain

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
    def __init__(self, mailbox: Mailbox) -> None:
        self.mailbox = mailbox

    async def send(self, letter: Letter) -> Receipt:
        box = self.mailbox
        try:
            await aiosmtplib.send(
                message_of(letter, box.sender),
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


def message_of(letter: Letter, sender: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = str(letter.params["to"])
    message["Subject"] = str(letter.params["subject"])
    message.set_content(str(letter.params["text"]))
    return message
