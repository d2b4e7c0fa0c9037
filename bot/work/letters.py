"""Turns what a decision wants said into letters: words in the reader's language, buttons, the Bot API's parameters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from bot.core.effects import AnswerTap, Chart, Edit, Mail, Page, Say
from bot.core.openings import OPEN, OPENING, packed
from bot.core.schedule import is_quiet, quiet_begins
from bot.model import EVERY_LANGUAGE, Button, Client, Json, Keyboard, Lane, Text
from bot.store.outbox import Draft
from bot.work.book import Address

Speak = Callable[[str, Text], str]  # (language, text) → words

MOST_DELETED = 100

TAP_LIVES = timedelta(seconds=20)
"""Telegram forgets a tap that was not answered soon; later it answers 400."""


def spoken(speak: Speak, language: str, text: Text) -> str:
    """Words in one language, or in both when nobody knows which one is read."""
    if language != EVERY_LANGUAGE:
        return speak(language, text)
    english, spanish = speak("en", text), speak("es", text)
    return english if english == spanish else f"{english}\n\n{spanish}"


def label(speak: Speak, language: str, button: Button) -> str:
    if isinstance(button.label, str):
        return button.label
    if language != EVERY_LANGUAGE:
        return speak(language, button.label)
    both = dict.fromkeys((speak("en", button.label), speak("es", button.label)))
    return " / ".join(both)


def keyboard(speak: Speak, language: str, rows: Keyboard) -> Json:
    return {
        "inline_keyboard": [
            [
                {"text": label(speak, language, button)}
                | ({"url": button.url} if button.url else {"callback_data": button.action})
                for button in row
            ]
            for row in rows
        ]
    }


def by_day(effect: Say, client: Client, now: datetime) -> Say:
    """A prompt that could not go before the client's quiet hours does not come in them; its reminder may come."""
    due_at = effect.due_at or now
    if effect.lane is not Lane.PROMPT or effect.expires_at is None or is_quiet(client, due_at):
        return effect
    return replace(effect, expires_at=min(effect.expires_at, quiet_begins(client, due_at)))


@dataclass(frozen=True)
class Writer:
    """Writes letters for one event. `key` is the event's own and makes every letter's key."""

    speak: Speak
    key: str
    now: datetime

    def say(self, effect: Say, to: Address, number: int) -> Draft:
        params: dict[str, Any] = {"chat_id": to.chat_id}
        words = spoken(self.speak, to.language, effect.text)
        params["caption" if effect.picture else "text"] = words
        if effect.buttons:
            params["reply_markup"] = keyboard(self.speak, to.language, effect.buttons)
        if effect.silent:
            params["disable_notification"] = True
        if not effect.picture:
            params["link_preview_options"] = {"is_disabled": True}
        return Draft(
            key=effect.key or f"{self.key}:{number}",
            lane=effect.lane,
            chat_id=to.chat_id,
            method=method_of(effect),
            params=params,
            chart=plain_chart(effect.picture),
            due_at=effect.due_at or self.now,
            expires_at=effect.expires_at,
            client_id=to.client_id,
            staff_id=to.staff_id,
            alert_id=effect.alert_id,
            run_id=effect.run_id,
        )

    def opening(self, effect: Say, to: Address, number: int) -> Draft:
        """The same letter with only "Is this a good time?" on it; its own words wait in `detail`."""
        plain = self.say(replace(effect, text=OPENING, buttons=OPEN), to, number)
        return replace(plain, detail={"says": [packed(effect)]})

    def edit(self, effect: Edit, language: str, number: int) -> Draft:
        place: dict[str, Any] = {"chat_id": effect.chat_id, "message_id": effect.message_id}
        place["reply_markup"] = keyboard(self.speak, language, effect.buttons)
        method = "editMessageReplyMarkup"
        if effect.text is not None:
            method, place["text"] = (
                "editMessageText",
                "\n\n".join(spoken(self.speak, language, text) for text in (*effect.before, effect.text)),
            )
            place["link_preview_options"] = {"is_disabled": True}
        return self._reply(number, method, place, chat_id=effect.chat_id)

    def answer_tap(self, effect: AnswerTap, language: str, number: int) -> Draft:
        params: dict[str, Any] = {"callback_query_id": effect.callback_id}
        if effect.text is not None:
            params["text"] = spoken(self.speak, language, effect.text)[:200]
        return self._reply(number, "answerCallbackQuery", params, expires_at=self.now + TAP_LIVES)

    def _reply(self, number: int, method: str, params: dict[str, Any], **more: Any) -> Draft:
        return Draft(key=f"{self.key}:{number}", lane=Lane.REPLY, method=method, params=params, due_at=self.now, **more)

    def mail(self, effect: Mail, to: Address, number: int) -> Draft:
        return Draft(
            key=effect.key or f"{self.key}:{number}",
            lane=effect.lane,
            channel="email",
            params={
                "to": to.email,
                "subject": self.speak(to.language, effect.subject),
                "text": self.speak(to.language, effect.text),
                "html": effect.html,
                "pictures": [plain_chart(each) for each in effect.pictures],
            },
            due_at=self.now,
            staff_id=to.staff_id,
            alert_id=effect.alert_id,
        )

    def page(self, effect: Page, number: int) -> Draft:
        key = effect.key or f"{self.key}:{number}"
        return Draft(
            key=key,
            lane=Lane.CRISIS,
            channel="pager",
            params={"summary": effect.summary, "key": key},
            due_at=self.now,
            alert_id=effect.alert_id,
        )


def method_of(effect: Say) -> str:
    if effect.picture is None:
        return "sendMessage"
    return "sendDocument" if effect.picture.is_file else "sendPhoto"


def with_more(draft: Draft, effect: Say) -> Draft:
    """One opening for two messages: both are shown when it is opened."""
    says = [*(draft.detail or {})["says"], packed(effect)]
    return replace(draft, detail={"says": says}, run_id=draft.run_id or effect.run_id)


def deletions(ids: Sequence[int], chat_id: int, key: str, now: datetime) -> list[Draft]:
    """Source: Telegram Bot API, deleteMessages: at most a hundred at once."""
    chunks = [list(ids[start : start + MOST_DELETED]) for start in range(0, len(ids), MOST_DELETED)]
    return [
        Draft(
            key=f"{key}:{number}",
            lane=Lane.REPLY,
            chat_id=chat_id,
            method="deleteMessages",
            params={"chat_id": chat_id, "message_ids": chunk},
            due_at=now,
        )
        for number, chunk in enumerate(chunks)
    ]


def plain_chart(chart: Chart | None) -> dict[str, Json] | None:
    if chart is None:
        return None
    return asdict(chart) | {"until": chart.until.isoformat()}
