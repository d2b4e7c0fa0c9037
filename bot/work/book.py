"""The address book of one transaction: who is written to, in which chat, in which language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, assert_never

from bot.core.views import ClientView
from bot.model import Alert, AlertState, Client, Staff, To, ToChat, ToClient, ToStaff


@dataclass(frozen=True, kw_only=True)
class Address:
    """Where a letter goes. `chat_id` is None for somebody who has not opened the chat yet."""

    chat_id: int | None
    language: str
    client_id: str | None = None
    staff_id: str | None = None
    email: str = ""


class Book:
    """Starts from what a transaction has read; changes made on the way count for the letters that follow."""

    def __init__(self, staff: Mapping[str, Staff], clients: Mapping[str, Client] | None = None) -> None:
        self.staff = dict(staff)
        self.clients = dict(clients or {})
        self.alerts: dict[str, Alert] = {}

    def meet(self, view: ClientView) -> None:
        self.clients[view.client.id] = view.client

    def fresh(self, view: ClientView) -> ClientView:
        """The view with its alert as events before it in this transaction left it; a closed one is gone."""
        alert = self.alerts.get(view.alert.id, view.alert) if view.alert else None
        return replace(view, alert=alert if alert is not None and alert.state is not AlertState.CLOSED else None)

    def changed(self, kind: type[Any], key: str, values: Mapping[str, Any]) -> None:
        """Take over a change, so that a letter after it goes out in the new language or to the new chat."""
        if kind is Client and key in self.clients:
            self.clients[key] = replace(self.clients[key], **values)
        if kind is Staff and key in self.staff:
            self.staff[key] = replace(self.staff[key], **values)
        if kind is Alert and key in self.alerts:
            self.alerts[key] = replace(self.alerts[key], **values)

    def added(self, record: object) -> None:
        if isinstance(record, Client):
            self.clients[record.id] = record
        if isinstance(record, Staff):
            self.staff[record.id] = record
        if isinstance(record, Alert):
            self.alerts[record.id] = record

    def find(self, to: To) -> Address:
        """Raises: KeyError, when a client was not read before they are written to (a bug of ours)."""
        match to:
            case ToClient(client_id=client_id):
                client = self.clients[client_id]
                return Address(chat_id=client.chat_id, language=client.language, client_id=client_id)
            case ToStaff(staff_id=staff_id):
                person = self.staff[staff_id]
                return Address(chat_id=person.chat_id, language=person.language, staff_id=staff_id, email=person.email)
            case ToChat(chat_id=chat_id, language=language):
                return Address(chat_id=chat_id, language=language)
            case _:
                assert_never(to)
