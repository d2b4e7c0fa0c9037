"""Who can be told about a client: therapist or stand-in, backup, on-call, everybody. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.model import Client, Role, Staff

RUNGS = 4
"""Therapist, backup, on-call, everybody. Source: CRISIS.md, The alert."""

LAST = RUNGS - 1


@dataclass(frozen=True, kw_only=True)
class Cover:
    """The rungs of the ladder. Shape: staff in service who have a chat or an e-mail; a stand-in is in the place taken.

    `about` is the client's name, for those alone who may read it in a notification.
    """

    therapist: Staff | None
    backup: Staff | None
    on_call: tuple[Staff, ...] = ()
    everyone: tuple[Staff, ...] = ()
    about: str = ""
    own_id: str = ""  # the client's therapist, away or not

    def rung(self, number: int) -> tuple[Staff, ...]:
        """Who stands on a rung; nobody twice, so that a stand-in who is the backup too does not cost ten minutes."""
        is_same = self.backup is not None and self.therapist is not None and self.backup.id == self.therapist.id
        people = (
            (self.therapist,),
            () if is_same else (self.backup,),
            self.on_call,
            self.everyone,
        )[min(number, LAST)]
        return tuple(person for person in people if person is not None)

    def find(self, staff_id: str | None) -> Staff | None:
        return next((person for person in self.everyone if person.id == staff_id), None)

    def name_of(self, staff_id: str | None) -> str:
        """Shape: "none" for nobody in service; the texts have words of their own for it."""
        person = self.find(staff_id)
        return person.name if person is not None else "none"


def can_hear(person: Staff) -> bool:
    """Telegram reaches them: they have opened the chat and have not blocked the bot."""
    return person.chat_id is not None and person.blocked_at is None


def is_reachable(person: Staff) -> bool:
    """It is known that messages reach them: they have pressed Received, and have not blocked the bot since."""
    return person.received_at is not None and person.blocked_at is None


def is_cover_ready(therapist: Staff, people: Mapping[str, Staff]) -> bool:
    """It is known of therapist and backup that messages reach them. Source: CRISIS.md, The alert."""
    return are_two_reached(people, (therapist.id, therapist.backup_id))


def is_covered(therapist: Staff, people: Mapping[str, Staff], stand_ins: Mapping[str, str]) -> bool:
    """Whether prompts go to a therapist's clients: it is known of both; or of two who take their places today."""
    today = standing(therapist.id, stand_ins), standing(therapist.backup_id, stand_ins)
    return is_cover_ready(therapist, people) or are_two_reached(people, today)


def are_two_reached(people: Mapping[str, Staff], pair: tuple[str | None, str | None]) -> bool:
    both = {each: people.get(each or "") for each in pair}
    return len(both) == 2 and all(person is not None and is_reachable(person) for person in both.values())


def missing_of(therapist: Staff, people: Mapping[str, Staff]) -> tuple[str, ...]:
    """Who must still press Received for a therapist's cover, by name."""
    has_backup = people.get(therapist.backup_id or "") is not None
    missing = [person.name for person in unreached(therapist, people)]
    return (*missing, *(() if has_backup else (f"a backup for {therapist.name}",)))


def unreached(therapist: Staff, people: Mapping[str, Staff]) -> tuple[Staff, ...]:
    """Of therapist and backup those of whom it is not known that messages reach them."""
    both = (therapist, people.get(therapist.backup_id or ""))
    return tuple(person for person in both if person is not None and not is_reachable(person))


def has_a_way(person: Staff) -> bool:
    return person.left_at is None and (person.chat_id is not None or bool(person.email))


def unique(people: Iterable[Staff]) -> tuple[Staff, ...]:
    return tuple({person.id: person for person in people}.values())


def standing(staff_id: str | None, stand_ins: Mapping[str, str]) -> str:
    """Whoever takes somebody's place today; a stand-in who is away too is stood in for, never in a circle."""
    here, seen = staff_id or "", set[str]()
    while here in stand_ins and here not in seen:
        seen.add(here)
        here = stand_ins[here]
    return here


def cover_of(
    people: Mapping[str, Staff], client: Client | None, stand_ins: Mapping[str, str], therapist_id: str | None = None
) -> Cover:
    """The ladder of a client today; of a therapist alone for a drill."""
    everyone = {each.id: each for each in people.values() if has_a_way(each)}
    whose = client.therapist_id if client is not None else therapist_id or ""
    therapist = people.get(whose)
    backup_id = therapist.backup_id if therapist is not None else None
    return Cover(
        therapist=everyone.get(standing(whose, stand_ins)),
        backup=everyone.get(standing(backup_id, stand_ins)),
        on_call=tuple(each for each in everyone.values() if each.role is Role.ON_CALL),
        everyone=tuple(everyone.values()),
        about=client.name if client is not None else "",
        own_id=whose,
    )
