"""`/client NAME hospital · discharged DATE · deceased · end · newlink · to OTHER`: two steps where it matters. Pure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

from bot.core import handover, moments, written_desk
from bot.core.actions import encode
from bot.core.calendar_words import day_and_month, day_hour
from bot.core.desk import Desk
from bot.core.effects import Add, Effect, Log, Say
from bot.core.enrol import invite, link
from bot.core.leave import found as found_among
from bot.core.schedule import local_day
from bot.core.telling import is_asked
from bot.core.views import ClientView
from bot.core.when import day, plain
from bot.model import Alert, Button, Keyboard, Role, Status, Text

WORDS = {
    "hospital": "hospital", "discharged": "discharged", "alta": "discharged",
    "deceased": "deceased", "fallecida": "deceased", "fallecido": "deceased",
    "end": "end", "fin": "end", "newlink": "newlink", "enlace": "newlink", "to": "to", "a": "to",
}  # fmt: skip


def asked(desk: Desk, view: ClientView, change: str) -> tuple[Effect, ...]:
    """The first step. Shape: empty when the words are about something else."""
    word, _, rest = change.strip().partition(" ")
    act = WORDS.get(plain(word), "")
    if act == "hospital":
        return in_hospital(desk, view)
    handlers: dict[str, Callable[[Desk, ClientView, str], tuple[Effect, ...]]] = {
        "discharged": ask_discharged, "deceased": ask_deceased, "end": ask_end, "newlink": ask_newlink, "to": ask_to,
    }  # fmt: skip
    return handlers[act](desk, view, rest.strip()) if act else ()


def confirm(desk: Desk, text_id: str, action: str, view: ClientView, **args: str | int | float) -> tuple[Effect, ...]:
    return (desk.say(text_id, yes_or_no(view, action, text_id), client=view.client.name, **args),)


def yes_or_no(view: ClientView, action: str, text_id: str) -> Keyboard:
    yes = Button(label=Text(id=f"{text_id}-yes"), action=action)
    no = Button(label=Text(id="common.no"), action=encode("s", "moment", view.client.id, "no"))
    return ((yes,), (no,))


def act_of(view: ClientView, *act: str) -> str:
    return encode("s", "moment", view.client.id, *act)


def tapped(desk: Desk, client_id: str, act: tuple[str, ...]) -> tuple[Effect, ...]:
    """The second step; whatever has changed between the two is looked at again."""
    view = desk.by_id(client_id)
    if view is None:
        return (desk.say("common.not-in-use"),)
    match act:
        case ("no",):
            return (desk.say("staff.session-kept", client=view.client.name),)
        case ("discharged", on) if (left_on := day(on, today=local_day(view.client, desk.now))) is not None:
            return discharged(desk, view, left_on)
        case ("deceased",):
            said = desk.say("staff.deceased-done", client=view.client.name)
            return *moments.deceased(view, desk.staff.id, now=desk.now), said
        case ("end",):
            return end(desk, view)
        case ("newlink",):
            return newlink(desk, view)
        case ("to", staff_id):
            return to(desk, view, staff_id)
        case _:
            return (desk.say("common.not-in-use"),)


# ---------------------------------------------------------------- hospital and back


def in_hospital(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    if view.client.status not in (Status.ACTIVE, Status.PAUSED):
        return (desk.say("staff.not-active", client=view.client.name),)
    said = desk.say("staff.hospital-set", client=view.client.name)
    return *moments.hospital(view, desk.staff.id, now=desk.now), said


def ask_discharged(desk: Desk, view: ClientView, rest: str) -> tuple[Effect, ...]:
    today = local_day(view.client, desk.now)
    on = day(rest, today=today) if rest else today
    if on is None or view.client.status is not Status.PAUSED:
        return (desk.say("staff.discharged-how", client=view.client.name),)
    at = moments.contact_at(view.client, on, desk.rules, desk.now)
    local = at.astimezone(ZoneInfo(view.client.zone))
    line = moments.welcome_back(view.client, therapist_of(desk, view), desk.rules, now=at).text
    return confirm(
        desk, "staff.discharged", act_of(view, "discharged", on.isoformat()), view,
        day=day_and_month(on, desk.staff.language), when=day_hour(local, desk.staff.language),
        line=desk.speak_in(view.client.language, line),
        late="yes" if moments.is_late(view.client, on, at) else "no",
    )  # fmt: skip


def discharged(desk: Desk, view: ClientView, on: date) -> tuple[Effect, ...]:
    if view.client.status is not Status.PAUSED:
        return (desk.say("staff.discharged-how", client=view.client.name),)
    at = moments.contact_at(view.client, on, desk.rules, desk.now)
    local = at.astimezone(ZoneInfo(view.client.zone))
    said = desk.say("staff.discharged-done", client=view.client.name, when=day_hour(local, desk.staff.language))
    return *moments.discharged(view, at, desk.staff.id), said


def therapist_of(desk: Desk, view: ClientView) -> str:
    return (view.therapist or desk.staff).name


# ---------------------------------------------------------------- death, the end, another phone


def ask_deceased(desk: Desk, view: ClientView, _: str) -> tuple[Effect, ...]:
    return confirm(desk, "staff.deceased", act_of(view, "deceased"), view)


def open_alerts(desk: Desk, view: ClientView) -> list[Alert]:
    return [each for each in desk.view.alerts if each.client_id == view.client.id and not each.drill]


def holder(desk: Desk, alert: Alert) -> str:
    """Who has an open alert in hand; those who were told, while nobody has taken it."""
    taker = desk.view.colleagues.get(alert.acknowledged_by or "")
    if taker is not None:
        return taker.name
    told = [desk.view.colleagues[each].name for each in alert.told if each in desk.view.colleagues]
    return ", ".join(told) or "-"


def refused(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    """With an alert open the programme cannot end, nor while the direct question stands. Shape: empty when none is."""
    alerts = open_alerts(desk, view)
    if not alerts and view.alert is None:
        return (written_desk.not_now(desk, view),) if is_asked(view, desk.rules, desk.now) else ()
    names = ", ".join(holder(desk, each) for each in alerts) or "-"
    is_taken = any(each.acknowledged_by for each in alerts)
    taken = "yes" if is_taken else "no"
    return (desk.say("staff.end-alert-open", client=view.client.name, names=names, taken=taken),)


def ask_end(desk: Desk, view: ClientView, _: str) -> tuple[Effect, ...]:
    if view.client.status is Status.ENDED or view.client.deceased_at is not None:
        return (desk.say("staff.not-active", client=view.client.name),)
    return refused(desk, view) or confirm(desk, "staff.end", act_of(view, "end"), view)


def end(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    if view.client.status is Status.ENDED or view.client.deceased_at is not None:
        return (desk.say("staff.not-active", client=view.client.name),)
    said = desk.say("staff.end-done", client=view.client.name)
    return refused(desk, view) or (*moments.ended(view, desk.staff.id, now=desk.now), said)


def may_move(view: ClientView) -> bool:
    return view.client.status is not Status.ENDED and view.client.deceased_at is None


def ask_newlink(desk: Desk, view: ClientView, _: str) -> tuple[Effect, ...]:
    if not may_move(view):
        return (desk.say("staff.not-active", client=view.client.name),)
    return confirm(desk, "staff.newlink", act_of(view, "newlink"), view)


def newlink(desk: Desk, view: ClientView) -> tuple[Effect, ...]:
    if not may_move(view):
        return (desk.say("staff.not-active", client=view.client.name),)
    token = desk.new_token()
    made = invite(token, desk.rules, now=desk.now, client_id=view.client.id)
    return (
        Add(record=made),
        Log(actor=desk.staff.id, action="new link made", subject=view.client.id),
        desk.say("staff.newlink-made", client=view.client.name, link=link(desk.bot_username, token)),
    )


# ---------------------------------------------------------------- to another therapist


def former_of(desk: Desk, view: ClientView) -> bool:
    """Only the client's own therapist hands them over."""
    return view.client.therapist_id == desk.staff.id and desk.staff.role is Role.THERAPIST


def ask_to(desk: Desk, view: ClientView, rest: str) -> tuple[Effect, ...]:
    other = found_among(desk.view.colleagues.values(), rest)
    trouble = handover.trouble_with(desk.staff, other) if former_of(desk, view) else "own"
    if trouble or other is None:
        return (desk.say(f"staff.handover-{trouble}", client=view.client.name, name=other.name if other else rest),)
    return confirm(desk, "staff.handover", act_of(view, "to", other.id), view, name=other.name)


def to(desk: Desk, view: ClientView, staff_id: str) -> tuple[Effect, ...]:
    other = desk.view.colleagues.get(staff_id)
    if other is None or not former_of(desk, view) or handover.trouble_with(desk.staff, other):
        return (desk.say("common.not-in-use"),)
    over = handover.Handover(
        former=desk.staff, to=other, people=desk.view.colleagues, leaves=desk.view.leaves, rules=desk.rules,
        now=desk.now, by=desk.staff.id,
    )  # fmt: skip
    done: Say = desk.say("staff.handover-done", client=view.client.name, name=other.name)
    return *handover.handed_over(view, open_alerts(desk, view), over), handover.yours_now(over, 1, view.client.id), done
