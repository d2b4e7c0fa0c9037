"""Sets a member of staff's desk: what the rules are shown when somebody of staff asks for something."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from bot.core.desk import Desk
from bot.core.views import StaffView
from bot.work.parts import Parts


def desk_of(parts: Parts, view: StaffView, now: datetime) -> Desk:
    texts = parts.programme.texts
    return Desk(
        view=view,
        rest="",
        rules=parts.rules,
        now=now,
        new_id=parts.new_id,
        new_token=parts.new_token,
        bot_username=parts.bot_username,
        library=partial(parts.programme.library, language=view.staff.language),
        speak=lambda text: texts.say(view.staff.language, text),
        speak_in=texts.say,
    )
