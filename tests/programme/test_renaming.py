"""A name changes everywhere it stands and nowhere else."""

from __future__ import annotations

import json

import pytest

from bot.programme.flows import flow_of
from bot.programme.renames import FlowRenamed, Rename, Renames, StepRenamed, renames_of
from bot.programme.renaming import CannotRename, renamed

WALK = """\
title: A walk
kind: homework
steps:
  - ask: mood   # mood, from 0 to 10
    answer: scale 0-10
    record: mood
    alert:
      - when: mood == 0
        level: concern
  - when: mood <= 3 && how != "mood"
    go: how
  - {ask: what, answer: text, share: may_see}
  - ask: may_see
    answer: choice [yes, no]
  - ask: mood-later
    answer: scale 0-10
  - ask: how
    answer: choice [mood, other]
  - when: "'mood' in [how] && mood > 3"
    repeat: mood
  - score: sum
    items: [mood, mood-later]
    bands: {0: low}
    source: S0
"""
OUTER = """\
title: Outer
for:
  after: [walk, talk]
  condition: '"walk" in done'
steps:
  - go: walk
  - when: mood > 3
    say: bye
"""
WORDS = """\
# mood stands in a comment
mood = How is your mood?
mood-yes = Goodbye
mood-later = And later, { $name }?
what = You said { $mood }. { mood }
how = { how.mood }
    .mood = The mood
"""
FILES = {
    "flows/walk.yaml": WALK,
    "flows/outer.yaml": OUTER,
    "messages/en/walk.ftl": WORDS,
    "messages/es/walk.ftl": WORDS,
    "messages/en/outer.ftl": "bye = You are at { $mood }.\n",
    "messages/en/variants/adolescent/walk.ftl": "mood = Mood?\n",
    "messages/translations.json": json.dumps({"es/walk.mood": "a b", "es/walking.mood": "c d"}),
    "conversations/en/walk-sad.txt": "flow: walk\nbot: How is your mood?\n",
}
FLOWS = {name: flow_of(name, FILES[f"flows/{name}.yaml"]) for name in ("walk", "outer")}


def by(rename: Rename) -> dict[str, str]:
    return renamed(FILES, FLOWS, rename)


def test_a_step_is_renamed_in_conditions_shares_scores_and_ways_and_comments_stay() -> None:
    made = by(StepRenamed("walk", "mood", "feeling"))["flows/walk.yaml"]

    assert made == WALK.replace("ask: mood ", "ask: feeling ").replace("when: mood == 0", "when: feeling == 0").replace(
        'mood <= 3 && how != "mood"', 'feeling <= 3 && how != "mood"'
    ).replace("&& mood > 3", "&& feeling > 3").replace("repeat: mood", "repeat: feeling").replace(
        "items: [mood,", "items: [feeling,"
    )


def test_a_renamed_question_of_consent_to_share_is_followed() -> None:
    made = by(StepRenamed("walk", "may_see", "open"))["flows/walk.yaml"]

    assert "share: open}" in made
    assert "- ask: open\n" in made


def test_a_step_called_like_a_word_of_the_grammar_is_renamed_alone() -> None:
    files = {"flows/walk.yaml": "title: A\nsteps:\n  - ask: when\n    answer: text\n  - when: when != ''\n    say: x\n"}
    flows = {"walk": flow_of("walk", files["flows/walk.yaml"])}

    made = renamed(files, flows, StepRenamed("walk", "when", "moment"))["flows/walk.yaml"]

    assert made == "title: A\nsteps:\n  - ask: moment\n    answer: text\n  - when: moment != ''\n    say: x\n"


def test_a_flow_that_goes_through_it_and_asks_about_the_step_follows() -> None:
    made = by(StepRenamed("walk", "mood", "feeling"))

    assert "when: feeling > 3" in made["flows/outer.yaml"]
    assert made["messages/en/outer.ftl"] == "bye = You are at { $feeling }.\n"


def test_texts_and_overlays_take_the_new_name_and_other_steps_keep_theirs() -> None:
    made = by(StepRenamed("walk", "mood", "feeling"))

    assert made["messages/es/walk.ftl"] == (
        "# mood stands in a comment\nfeeling = How is your mood?\nfeeling-yes = Goodbye\n"
        "mood-later = And later, { $name }?\nwhat = You said { $feeling }. { feeling }\nhow = { how.mood }\n"
        "    .mood = The mood\n"
    )
    assert made["messages/en/variants/adolescent/walk.ftl"] == "feeling = Mood?\n"


def test_a_flow_takes_its_files_marks_conversations_and_whoever_leads_to_it_along() -> None:
    made = by(FlowRenamed("walk", "stroll"))

    assert sorted(made) == sorted(
        [
            "flows/stroll.yaml", "flows/outer.yaml", "messages/en/stroll.ftl", "messages/es/stroll.ftl",
            "messages/en/outer.ftl", "messages/en/variants/adolescent/stroll.ftl", "messages/translations.json",
            "conversations/en/stroll-sad.txt",
        ]
    )  # fmt: skip
    assert made["flows/stroll.yaml"] == WALK
    assert "after: [stroll, talk]" in made["flows/outer.yaml"]
    assert "'\"stroll\" in done'" in made["flows/outer.yaml"]
    assert "- go: stroll\n" in made["flows/outer.yaml"]
    assert json.loads(made["messages/translations.json"]) == {"es/stroll.mood": "a b", "es/walking.mood": "c d"}
    assert made["conversations/en/stroll-sad.txt"].startswith("flow: stroll\n")


REFUSED: dict[str, Rename] = {
    "There is no flow run": FlowRenamed("run", "jog"),
    "There is a flow outer already": FlowRenamed("walk", "outer"),
    "a name of the bot's own texts": FlowRenamed("walk", "crisis"),
    "is no name: small letters": FlowRenamed("walk", "A Walk"),
    "walk has no step moo": StepRenamed("walk", "moo", "feeling"),
    "walk has a step how already": StepRenamed("walk", "mood", "how"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_what_cannot_be_renamed_is_said_in_words(why: str) -> None:
    with pytest.raises(CannotRename, match=why):
        by(REFUSED[why])


def test_what_the_bot_reads_by_its_name_stays() -> None:
    welcome = {"welcome": flow_of("welcome", "title: W\nsteps:\n  - ask: consent\n    answer: text\n")}
    review = {"check": flow_of("check", "title: W\nsteps:\n  - ask: went\n    answer: text\n  - homework: review\n")}

    with pytest.raises(CannotRename, match="begun by a command"):
        renamed({}, welcome, FlowRenamed("welcome", "hello"))
    with pytest.raises(CannotRename, match="read by the bot itself"):
        renamed({}, welcome, StepRenamed("welcome", "consent", "agree"))
    with pytest.raises(CannotRename, match="read by the bot itself"):
        renamed({}, review, StepRenamed("check", "went", "how"))


def test_former_names_lead_to_those_of_today_through_every_change() -> None:
    made = Renames(
        tuple(renames_of(["flow a b", "step b one two", "# a remark", "flow b c", "step c two three", "flow x a"]))
    )

    assert made.flow_now("b") == "c"
    assert made.text_now("b.one.yes") == "c.three.yes"
    assert made.text_now("a.one-no") == "c.three-no"
    assert made.text_now("other.one") == "other.one"
    assert made.names_now == {"one": "three", "two": "three"}
