"""Faults as people make them, in everything an alert depends on: what was written, and what is planted instead."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    file: str
    old: str
    new: str
    tests: tuple[str, ...]


PURE = ("tests/core/test_escalation.py",)
SHELL = ("tests/work/test_ladder.py",)
QUESTION = ("tests/core/test_direct_question.py",)
DISPATCH = ("tests/work/test_dispatch.py",)
ESCALATION, PAGING, COVER = "bot/core/escalation.py", "bot/core/paging.py", "bot/core/cover.py"
LADDER, POSTBOX, CLOCK = "bot/work/ladder.py", "bot/work/postbox.py", "bot/work/alert_clock.py"
WIRE, LANES, REPLY, ASK = "bot/work/dispatch.py", "bot/work/lanes.py", "bot/core/reply.py", "bot/core/question.py"


def faults(file: str, tests: tuple[str, ...], *changes: tuple[str, str]) -> list[Fault]:
    return [Fault(file, old, new, tests) for old, new in changes]


FAULTS: list[Fault] = [
    *faults(
        ESCALATION, PURE,
        ("now < alert.next_at", "now <= alert.next_at"),
        ("if alert.next_at is None or now < alert.next_at:", "if alert.next_at is None:"),
        ("rules.repeat_every if rung == LAST else rules.ack_after", "rules.ack_after"),
        ("if rung == 0 and level is Level.IMMINENT:", "if rung == 0 and level is Level.URGENT:"),
        ("while rung < LAST and not any(", "while rung < LAST and not all("),
        ("    told = tuple(dict.fromkeys((*alert.told, *(person.id for person in people))))\n",
         "    told = tuple(person.id for person in people)\n"),
        ("told=told, rounds=alert.rounds + 1", "told=told, rounds=alert.rounds"),
        ("*unheard(alert, people, cover), *waiting)", "*unheard(alert, people, cover))"),
        ("*unheard(alert, people, cover), *waiting)", "*waiting)"),
        ('is not None or way != "telegram"', "is not None"),
        ("if staff_id not in alert.told or alert.rung >= LAST:", "if staff_id not in alert.told or alert.rung > LAST:"),
        ("if staff_id not in alert.told or alert.rung >= LAST:", "if alert.rung >= LAST:"),
        ("if staff_id == alert.acknowledged_by else (alert, ())", "if staff_id != alert.acknowledged_by else (alert, ())"),
        ("asked_at=None)\n    return page_rung(alert, cover, rules, now, rung=0)",
         "asked_at=None)\n    return page_rung(alert, cover, rules, now, rung=1)"),
        ("acknowledged_by=None, asked_at=None)", "asked_at=None)"),
        ("acknowledged_by=None, asked_at=None)", "acknowledged_by=None)"),
        ("rung=min(alert.rung + 1, LAST)", "rung=min(alert.rung + 2, LAST)"),
        ("rung=min(alert.rung + 1, LAST)", "rung=alert.rung"),
        ("if alert.state is AlertState.ACKNOWLEDGED:\n        return alert, ()\n", "if False:\n        return alert, ()\n"),
        ("now + rules.outcome_after", "now + rules.outcome_grace"),
        ("(*seen_by(alert, staff_id, cover), *taken(", "(*taken("),
        ("*taken(alert, staff_id, name), *waiting)", "*waiting)"),
        ('"own" if staff_id in named else "team"', '"team" if staff_id in named else "own"'),
        ("wait(replace(alert, asked_at=None), now + rules.still_with)", "wait(alert, now + rules.still_with)"),
        ("    return alert, (*said, *waiting)\n", "    return alert, said\n"),
        ("alert.client_id is None or alert.drill or", "alert.client_id is None or"),
        ("or alert.level < Level.URGENT:\n        return ()", "or alert.level <= Level.URGENT:\n        return ()"),
        ("[Cancel(key=f\"ladder:{alert.id}\"), Cancel(", "[Cancel("),
        (', Cancel(key=f"hold:{alert.id}*")]', "]"),
        ("acknowledged_by=alert.acknowledged_by or staff_id", "acknowledged_by=staff_id"),
        ("return replace(alert, marked_wrong_at=now), (log, *effects)", "return alert, (log, *effects)"),
        ("return replace(alert, marked_wrong_at=now), (log, *effects)", "return replace(alert, marked_wrong_at=now), (log,)"),
        ("seen = () if alert.state is AlertState.ACKNOWLEDGED else", "seen = () if True else"),
        ("    return alert, (*seen, *effects, *told)\n", "    return alert, (*seen, *effects)\n"),
        ("is_higher = event.level > alert.level", "is_higher = event.level >= alert.level"),
        ("level=max(alert.level, event.level)", "level=event.level"),
        ("kind=event.kind if is_higher else alert.kind", "kind=event.kind"),
        ("(alert.words, said)))[-MOST_WORDS:]", "(said,)))[-MOST_WORDS:]"),
        ("if is_higher or is_lost:", "if is_higher:"),
        ("if is_higher or is_lost:", "if is_lost:"),
        ("if event.level < Level.URGENT:", "if event.level <= Level.URGENT:"),
        ("people = (taker,) if taker else in_hand(alert, cover)", "people = in_hand(alert, cover)"),
        ("first = 0 if alert.rung == 1 and", "first = 0 if alert.rung == 3 and"),
        ("    return alert, (*told, *again, *effects)\n", "    return alert, effects\n"),
        ("or alert.asked_at is not None:", "or False:"),
        ("(alert.state is AlertState.ACKNOWLEDGED or alert.rung >= LAST)", "alert.state is AlertState.ACKNOWLEDGED"),
        ("if alert.drill and (", "if ("),
        ("    if alert.state is AlertState.CLOSED or isinstance(event, Talked):\n", "    if isinstance(event, Talked):\n"),
        ("if outcome in UNSPOKEN else released(", "if False else released("),
        ("return after, (*effects, *chronicle(alert, event, after, effects))", "return after, effects"),
    ),
    *faults(
        PAGING, PURE,
        ('key = f"alert:{alert.id}:{alert.rounds}:{person.id}"', 'key = f"alert:{alert.id}:{person.id}"'),
        ("is_tried = can_hear(person) or (", "is_tried = can_hear(person) and ("),
        ("name = about if not person.nudge_only and not alert.drill", "name = about if not alert.drill"),
        ("    if person.email:\n", "    if not person.email:\n"),
        ("text=text, lane=Lane.CRISIS, buttons=buttons(alert)", "text=text, lane=Lane.PROMPT, buttons=buttons(alert)"),
        ("        if other != staff_id\n", ""),
        ("            silent=True,\n", ""),
        ('drill = "DRILL: " if alert.drill else ""', 'drill = ""'),
        ('Page(key=f"alert:{alert.id}:{alert.rounds}:pager"', 'Page(key=f"alert:{alert.id}:pager"'),
    ),
    *faults(
        "bot/core/holds.py", PURE,
        ('values={"held_at": None}), Replan', 'values={}), Replan'),
        ("if alert.raised_at + span > now else", "if True else"),
        ('Cancel(key=f"hold:{alert.id}*"), log)', "log)"),
    ),
    *faults(
        COVER, PURE,
        ("person.chat_id is not None and person.blocked_at is None", "person.chat_id is not None"),
        ("() if is_same else (self.backup,)", "(self.backup,)"),
        ("while here in stand_ins and here not in seen:", "while here in stand_ins:\n        return here"),
        ("person.left_at is None and (person.chat_id is not None or bool(person.email))", "person.chat_id is not None"),
        ("backup=everyone.get(standing(backup_id, stand_ins))", 'backup=everyone.get(backup_id or "")'),
    ),
    *faults(
        "bot/core/chronicle.py", PURE,
        ("*turned(before, after), *paged(after, effects))", "*turned(before, after))"),
        ("if before.asked_at is None and after.asked_at is not None:", "if after.asked_at is not None:"),
    ),
    *faults(
        LADDER, SHELL,
        ("return (changed(alert, after), *kept) if after != alert else kept", "return kept"),
        ("if person is None or person.blocked_at is not None:", "if person is None:"),
        ('        self.book.changed(Staff, staff_id, {"blocked_at": self.now})\n', ""),
        ("if view is not None or not is_to_client(effect))", "if True)"),
        ("if alert is not None and staff_id in (*alert.told, alert.acknowledged_by):", "if False:"),
        ("silent = [alert for alert in opened if alert.id not in owed]", "silent = [alert for alert in opened if False]"),
        ("at = max(alert.next_at or now, now)", "at = now"),
    ),
    *faults(
        POSTBOX, SHELL,
        (" and not letter.key.startswith(DEAD)", ""),
        ("            return await ladder.step(alert, Delivered(letter.staff_id, letter.channel))\n", "            return ()\n"),
        ('Refused) and letter.channel == "telegram" and', "Refused) and"),
        ("return *lost, gone", "return (gone,)"),
        ("            if not lost and letter.alert_id is not None:\n", "            if False:\n"),
        ('values={"blocked_at": ladder.now, "received_at": None}', 'values={"blocked_at": ladder.now}'),
        ("    return each.letter.alert_id is not None and isinstance(each.receipt, Sent)\n", "    return False\n"),
    ),
    *faults(
        CLOCK, SHELL,
        ("    if due.kind not in UNTIL_DONE:\n        return ()\n", "    if due.kind in UNTIL_DONE:\n        return ()\n"),
        (" or owed_again(due, alert.next_at or ladder.now + AGAIN)", ""),
        ("person = cover.backup if is_backup else cover.therapist", "person = cover.therapist"),
        ('return Change(kind=Alert, id=alert.id, values={"told": told}), kept, say\n', "return kept, say\n"),
    ),
    *faults(
        "bot/work/clockwork.py", SHELL,
        ("effects=(*told, *owed_again(due, now + AGAIN), *more)", "effects=told"),
        ("                return await self.alerts.time_up(due, ladder)\n", "                return ()\n"),
        ("                return await self._aside(waiting[0], fault)\n", "                return 0\n"),
    ),
    *faults(
        "bot/work/answering.py", SHELL,
        ('action="crisis", kind=type(fault).__name__)\n            await self._past_the_database(heard)\n',
         'action="crisis", kind=type(fault).__name__)\n'),
        ("            letters = await self._write(db, batch, now)\n        self.parts.post(letters)\n",
         "            letters = await self._write(db, batch, now)\n"),
    ),
    *faults(
        "bot/work/ledger.py", SHELL,
        ("                await history.keep(db, happening(effect, self.now))\n", "                pass\n"),
        ("                if self.channels.pager:\n", "                if not self.channels.pager:\n"),
        ("if self.channels.mail and address.email:", "if not address.email:"),
    ),
    *faults(
        "bot/store/migrations/versions/0004_alert_side.py", SHELL,
        ('["client_id"], unique=True, sqlite_where=OPEN', '["client_id"], unique=False, sqlite_where=OPEN'),
    ),
    *faults(
        WIRE, DISPATCH,
        ("            self.lanes.put_back(letter)  #", "            pass  #"),
        ("if is_told_to_wait(letter, receipt) and letter.lane is Lane.CRISIS:", "if False:"),
        ("(other := self.lanes.next_other(self.going, OTHERS_AT_ONCE)) is not None", "(other := None) is not None"),
        ("        self.going[place_of(letter)] += 1\n", ""),
        ("self.limiter.refused(receipt.after, letter", "self.limiter.refused(0.0, letter"),
        ("now + pause_of(letter, 0.0)", "now"),
        ("    return CRISIS if letter.lane is Lane.CRISIS else ORDINARY\n", "    return ORDINARY\n"),
    ),
    *faults(
        LANES, DISPATCH,
        ('(self.waiting if letter.channel == "telegram" else self.others)', "self.waiting"),
        ("if going.get(letter.channel, 0) < most:", "if True:"),
    ),
    *faults(
        ASK, QUESTION,
        ("    if now < question.asked_at + rules.question_repeat:", "    if now <= question.asked_at + rules.question_repeat:"),
        ("    if now < question.asked_at + rules.question_notice:", "    if now <= question.asked_at + rules.question_notice:"),
        ("taker = view.therapist if question.told_at is None else None", "taker = view.therapist"),
        ("if question.answered_at is not None or (", "if ("),
        ("1 if local.time() >= rules.notice_to else 0", "1 if local.time() > rules.notice_to else 0"),
        ("rules.notice_from <= local.time() < rules.notice_to", "rules.notice_from <= local.time() <= rules.notice_to"),
        ("1 if local.time() >= rules.notice_to else 0", "1"),
        ('    if answer == "no":', '    if answer != "yes":'),
    ),
    *faults(
        REPLY, QUESTION,
        ("now - last < rules.full_reply_gap", "now - last <= rules.full_reply_gap"),
        (" or view.last_full_reply_for not in said_by(verdict, view)", ""),
        ("    if view.client.held_at is None:\n", "    if view.client.held_at is not None:\n"),
        ("-SLACK <= now - last < gap", "-SLACK <= now - last <= gap"),
        ("    if kind is Kind.ABUSE and view.client.danger:\n        return False\n", ""),
        ("text=text, lane=Lane.CRISIS, buttons=buttons)", "text=text, lane=Lane.REPLY, buttons=buttons)"),
    ),
]  # fmt: skip
