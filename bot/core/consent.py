"""Who may be prompted: whoever has agreed to the present text; a minor with consent on record and assent. Pure."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from bot.core.effects import Change, Effect, Log, Replan, Say
from bot.model import Client, Lane, Status, Text, ToClient, ToStaff

MINOR = "adolescent"

FLOW = "consent"

TERMS = ("welcome.stored", "welcome.readers", "welcome.limits")
"""What is agreed to, as it reads now; shown anew before the question."""


def is_outdated(client: Client, hashes: Collection[str]) -> bool:
    """Whether the text has changed since the client agreed. In another language it is the same text."""
    return client.enrolled_at is not None and bool(client.consent) and client.consent not in hashes


def is_unrecorded(client: Client) -> bool:
    """Whether somebody is in who has never said yes; who did and whose text is not known any more has its day."""
    return client.enrolled_at is not None and not client.consent and client.consent_at is None


def is_missing(client: Client) -> bool:
    """Whether a minor's consent is not on record yet.

    Source: PROGRAMME.md, Variants (guardian consent or the minor's own under state law, recorded, plus assent).
    """
    return client.variant == MINOR and (client.guardian_consent_at is None or client.assent_at is None)


def waits_for_record(client: Client) -> bool:
    """Whether it is the therapist who has to record something first."""
    return client.variant == MINOR and client.guardian_consent_at is None


def must_agree(client: Client, hashes: Collection[str]) -> bool:
    """Whether the client themselves has to say yes before anything else comes."""
    is_unassented = client.variant == MINOR and client.assent_at is None
    return is_outdated(client, hashes) or is_unrecorded(client) or is_unassented


def was_asked_lately(begun: Collection[str]) -> bool:
    """Shape: `begun` holds the keys of what came by itself in the last seven days."""
    return any(f":{FLOW}:" in key for key in begun)


def terms(client: Client, therapist: str, lane: Lane, expires_at: datetime | None) -> tuple[Effect, ...]:
    """What is agreed to, before the question that asks for it; they expire together."""
    to = ToClient(client_id=client.id)
    args: dict[str, str | int | float] = {"therapist": therapist, "name": client.called}
    return tuple(Say(to=to, text=Text(id=each, args=args), lane=lane, expires_at=expires_at) for each in TERMS)


def refused(client: Client, now: datetime) -> tuple[Effect, ...]:
    """Whoever was in and does not agree to the new text gets nothing by itself any more; the therapist hears of it."""
    if client.enrolled_at is None or client.status is not Status.ACTIVE:
        return ()
    return (
        Change(kind=Client, id=client.id, values={"status": Status.PAUSED, "paused_until": None}),
        Replan(client_id=client.id),
        Log(actor=client.id, action="client did not agree to the new text", subject=client.id),
        Say(
            to=ToStaff(staff_id=client.therapist_id),
            text=Text(id="own.consent-no-told"),
            key=f"consent-no:{client.id}:{now:%Y-%m-%d}",
        ),
    )


def agreed(client: Client, text_hash: str, now: datetime) -> dict[str, object]:
    """A yes is the assent of a minor as well. It ends the break that a former no began."""
    values: dict[str, object] = {"consent": text_hash, "consent_at": now}
    if client.variant == MINOR:
        values["assent_at"] = now
    is_put_off = client.forget_at is not None or client.hospital_at is not None
    if client.status is Status.PAUSED and client.paused_until is None and not is_put_off:
        values["status"] = Status.ACTIVE
    return values
