"""What a played therapist types or taps: the desk's commands and the buttons of alerts. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from bot.core import alert_buttons, caring, escalation, staff_commands, threads
from bot.core.alert_change import changed
from bot.core.alert_events import Closed, Talked
from bot.core.desk import Desk
from bot.core.effects import Effect, Raise, Schedule, StartFlow
from bot.core.holds import releases, still_held
from bot.core.views import Opened, StaffView
from bot.model import AlertState, ButtonPressed, TextReceived
from bot.play.world import Message, World, known_of
from bot.work.unfold import Unfolder

CHAT = 2


@dataclass(frozen=True, kw_only=True)
class StaffSide:
    world: World
    unfolder: Unfolder

    def says(self, text: str) -> Sequence[Effect]:
        return self._desk(TextReceived(chat_id=CHAT, message_id=0, text=text))

    def taps(self, message: Message, action: str) -> Sequence[Effect]:
        tap = ButtonPressed(chat_id=CHAT, message_id=message.id, callback_id="tap", action=action)
        alert_id = alert_buttons.alert_of(tap)
        return self._alert(tap, alert_id) if alert_id else self._desk(tap)

    def _desk(self, event: TextReceived | ButtonPressed) -> Sequence[Effect]:
        programme, known = self.unfolder.parts.programme, known_of(self.world)
        person = self.world.therapist
        open_alerts = tuple(each for each in self.world.alerts if each.state is not AlertState.CLOSED)
        view = StaffView(
            staff=person,
            clients=(known.view,),
            alerts=open_alerts,
            colleagues={each.id: each for each in self.world.staff},
            is_cover_ready=True,
        )
        desk = Desk(
            view=view,
            rest="",
            rules=self.unfolder.parts.rules,
            now=self.world.now,
            new_id=self.unfolder.parts.new_id,
            new_token=lambda: "token",
            bot_username="between_bot",
            library=partial(programme.library, language=person.language),
            speak=lambda text: programme.texts.say(person.language, text),
            speak_in=programme.texts.say,
        )
        effects = staff_commands.answer_staff(desk, event)
        plain: list[Effect] = []
        for effect in effects:
            is_more = isinstance(effect, StartFlow | Raise)
            plain += self.unfolder.unfold((effect,), known) if is_more else (effect,)
        return plain

    def _alert(self, tap: ButtonPressed, alert_id: str) -> Sequence[Effect]:
        known, person = known_of(self.world), self.world.therapist
        alert = self.world.alert(alert_id)
        if alert is None:
            return ()
        texts = [(line.at, line.words) for line in self.world.lines if line.name == "text"][-5:]
        shown = Opened(client=known.view.client, card=known.view.card, texts=texts, plan=known.view.plan)
        pressed = alert_buttons.press(alert, tap, person, shown)
        after, effects = alert, list[Effect]()
        for event in pressed.events:
            after, more = escalation.step(after, event, known.cover, self.unfolder.parts.rules, now=self.world.now)
            effects += more
        if after != alert:
            effects.insert(0, changed(alert, after))
        if any(isinstance(each, Closed | Talked) for each in pressed.events):
            owed = threads.upon(
                "alert-cleared", self.unfolder.parts.programme.flows.values(), known.view.client, self.world.now
            )
            effects = [
                *still_held(effects, after, self.world.alerts, known.view.client),
                *caring.offer(after, known.view.client),
                *(Schedule(due=due) for due in owed if any(map(releases, effects))),
            ]
        return *pressed.effects, *effects
