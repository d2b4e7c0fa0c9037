"""Made-up updates against the running bot: whatever comes is taken in, nothing is poison, and a crisis is answered.

`BETWEEN_FUZZ` says how many handfuls; `make prove` takes many more.
"""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.core.client_commands import CLIENT_COMMANDS
from bot.core.staff_commands import STAFF_COMMANDS
from bot.store import audit
from bot.store.upgrade import connected
from tests.faults.conftest import Running
from tests.living import MAYA, ORTIZ, STRANGER, VEGA

HANDFULS = int(os.environ.get("BETWEEN_FUZZ", "12"))

COMMANDS = sorted({*(each.name for each in STAFF_COMMANDS), *(each.name for each in CLIENT_COMMANDS)})
TABLES = ("safety_card", "safety_plan", "therapy_session", "homework")

noise = st.text(alphabet=st.characters(codec=None), max_size=12) | st.sampled_from(
    [
        "",
        " ",
        "Maya",
        "maya",
        "\x00",
        "\ud800",
        "25 Nov 15:00",
        "on",
        "off",
        "phase middle",
        "988",
        "\u202e",
        "{$x}",
        "7",
    ]
)
words = st.builds(lambda name, rest: f"/{name} {rest}", st.sampled_from(COMMANDS), noise) | noise
piece = st.sampled_from(
    ["s", "f", "q", "a", "c", "client", "set", "maya", "ana", "moment", "deceased", "x", "yes", "no", "open", "safe",
     "plan", "edit", "new", "draft", "digest", "received", "out", "ack", "task", "hw", "mood", "7", "", "caring"]
) | st.text(max_size=6)  # fmt: skip
action = st.lists(piece, max_size=6).map(":".join)
odd: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["id", "type", "text", "chat"]), inner),
    max_leaves=4,
)


def chat(who: int) -> dict[str, Any]:
    return {"id": who, "type": "private"}


def said(who: int, text: str, name: str) -> dict[str, Any]:
    return {name: {"message_id": 5, "date": 0, "chat": chat(who), "from": chat(who), "text": text}}


def tap(who: int, data: str) -> dict[str, Any]:
    carrier = {"message_id": 5, "chat": chat(who)}
    return {"callback_query": {"id": "1", "from": {"id": who}, "data": data, "message": carrier}}


def bent(update: dict[str, Any], name: str, value: Any) -> dict[str, Any]:
    """An update with one field of its inside replaced by anything."""
    (kind, inside), *_ = update.items()
    return {kind: {**inside, name: value}}


def from_chat(who: int) -> st.SearchStrategy[dict[str, Any]]:
    names = st.sampled_from(["message", "edited_message"])
    whole = st.builds(said, st.just(who), words, names) | st.builds(tap, st.just(who), action)
    fields = st.sampled_from(
        ["text", "message_id", "from", "message", "data", "photo", "caption", "quote", "reply_to_message"]
    )
    return whole | st.builds(bent, whole, fields, odd)


ANYBODY = st.sampled_from([MAYA, VEGA]).flatmap(from_chat)
OUTSIDER = st.sampled_from([STRANGER, ORTIZ]).flatmap(from_chat)


MANY = settings(
    max_examples=HANDFULS, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


SURELY = [
    update
    for who in (STRANGER, ORTIZ)
    for update in (
        *(
            said(who, words, "message")
            for words in (
                "/client Maya R. phase termination",
                "/client Maya danger on",
                "/session Maya held",
                "/card Maya",
                "555-0100",
                "4 Elm St",
                "Sara",
            )
        ),
        *(
            tap(who, f"s:{action}")
            for action in ("set:maya:phase:termination", "moment:maya:end", "hw:maya:memory:send")
        ),
    )
]
"""What would change something if whoever sends it were Maya's therapist; a handful made up seldom holds any of it."""


@MANY
@example(updates=SURELY)
@given(updates=st.lists(OUTSIDER, min_size=1, max_size=8))
def test_whatever_an_outsider_sends_changes_nothing_of_anybodys(
    running: Running, updates: list[dict[str, Any]]
) -> None:
    """A stranger, and a therapist whose client it is not."""
    tables = {table: running.rows(f"SELECT * FROM {table} ORDER BY 1") for table in TABLES}
    client = running.rows("SELECT * FROM client WHERE id = 'maya'")

    running.feed(updates)

    assert {table: running.rows(f"SELECT * FROM {table} ORDER BY 1") for table in tables} == tables
    assert running.rows("SELECT * FROM client WHERE id = 'maya'") == client
    assert running.rows("SELECT state, error FROM inbox WHERE state <> 'done'") == []


@MANY
@given(updates=st.lists(ANYBODY, min_size=1, max_size=8))
def test_whatever_client_and_therapist_send_is_never_poison(running: Running, updates: list[dict[str, Any]]) -> None:
    running.feed(updates)

    assert running.rows("SELECT state, error FROM inbox WHERE state <> 'done'") == []


def test_after_all_of_it_a_crisis_is_answered_and_the_audit_log_is_whole(running: Running) -> None:
    assert any("988" in each for each in running.write(STRANGER, "I want to kill myself"))
    with connected(running.bot.house.parts.database.place) as db:
        assert audit.verify(db, running.bot.house.parts.database.place).is_whole
