"""A first flow of each kind, with its words in every language: whole from the start, to be made one's own. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.core.flow import Flow

LOWEST = 1


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What staff ask for."""

    flow: str
    kind: str
    title: str
    technique: str = "problem-solving"
    source: str = "our own, not reviewed yet"


START = """\
start:
  every: week                    # day, week, 2 weeks, month, session, phase, date, event, hand
  on: {day}
  at: client.evening
  expires: 4h                    # after this it is closed, without a word
  remind: 90m
  priority: {priority}                   # of flows due together, the higher goes first
"""

TASK = """\
title: {title}                   # what therapists read
kind: {kind}
technique: {technique}
source: {source}
for:
  phase: middle                  # initial, middle, termination, maintenance
  once: true                     # not again once it is done
{start}\
steps:
  - say: why                     # its words: `why = …` in messages/en/{flow}.ftl and messages/es/{flow}.ftl
  - ask: ready
    answer: choice [yes, not-now]
    record: {prefix}_ready
  - when: ready == "yes"         # this step only if
    ask: what
    answer: text
    optional: true               # a button to skip it
    record: {prefix}_what
    share: may_see               # the answer below decides who reads it
  - when: ready == "yes" && what != ""
    ask: may_see
    answer: choice [yes, no]
  - when: ready == "yes"
    homework: agree
    due: session
  - when: ready == "yes"
    say: thanks
  - when: ready == "not-now"
    say: later
"""

CHECK_IN = """\
title: {title}                   # what therapists read
kind: check-in
{start}\
steps:
  - ask: number                  # its words: `number = …` in messages/en/{flow}.ftl and messages/es/{flow}.ftl
    answer: scale 0-10
    record: {prefix}_number      # what the therapist's page calls it
  - when: number <= 3            # this step only if
    say: low
  - ask: words
    answer: text
    optional: true               # a button to skip it
    record: {prefix}_words
    share: ask                   # the client is asked who may see it
  - say: thanks
"""

MEASURE = """\
title: {title}                   # what therapists read
kind: measure
{start}\
steps:
  - say: intro                   # its words: `intro = …` in messages/en/{flow}.ftl and messages/es/{flow}.ftl
  - measure: gad7                # phq9 or gad7, in its exact words
  - say: thanks
"""

SERVICE = """\
title: {title}                   # what therapists read
kind: service
start:
  every: phase
  on: start
  at: client.evening
  priority: {priority}                   # of flows due together, the higher goes first
steps:
  - say: hello                   # its words: `hello = …` in messages/en/{flow}.ftl and messages/es/{flow}.ftl
"""

FILES: Mapping[str, str] = {
    "homework": TASK, "technique": TASK, "check-in": CHECK_IN, "measure": MEASURE, "service": SERVICE,
}  # fmt: skip

TASK_WORDS: Mapping[str, str] = {
    "en": """\
# What a client reads of it later, inside a sentence.
title = {called}
why = Here is one small thing that you might try before you next meet. It can be as small as you like.
ready = Would you like to try it?
    .yes = Yes
    .not-now = Not now
what = What might you try, and when? A few words are enough.
may_see = May {{ $therapist }} read that?
thanks = Thank you. See how it goes. You can tell me about it later.
later = That is fine. It can wait.
""",
    "es": """\
# Lo que se lee después, dentro de una frase.
title = algo nuevo que probar
why = Aquí hay algo pequeño que puedes probar antes de tu próxima sesión. Puede ser tan pequeño como quieras.
ready = ¿Quieres probar?
    .yes = Sí
    .not-now = Ahora no
what = ¿Qué podrías probar, y cuándo? Bastan unas palabras.
may_see = ¿Puede {{ $therapist }} leer eso?
thanks = Gracias. Mira cómo te va. Luego me puedes contar.
later = Está bien. Puede esperar.
""",
}

CHECK_IN_WORDS: Mapping[str, str] = {
    "en": """\
number = How was this week for you, from 0 to 10? 0 is as low as it gets, 10 is as good as it gets.
low = Thank you for saying how it is. {{ $therapist }} will see it before you next meet. If it gets heavier, write /crisis any time.
words = What made it so? A few words are enough.
thanks = Thank you. That is all for now.
""",
    "es": """\
number = ¿Cómo te fue esta semana, de 0 a 10? 0 es lo más bajo, 10 es lo mejor.
low = Gracias por decir cómo es. {{ $therapist }} lo verá antes de que se vean. Si se hace más pesado, escribe /crisis a cualquier hora.
words = ¿Por qué fue así? Bastan unas palabras.
thanks = Gracias. Es todo por ahora.
""",
}

MEASURE_WORDS: Mapping[str, str] = {
    "en": """\
intro = Here are seven short questions about the last two weeks. You can skip any of them.
thanks = Thank you. {{ $therapist }} will look at these with you.
""",
    "es": """\
intro = Aquí hay siete preguntas cortas sobre las dos últimas semanas. Puedes saltar las que quieras.
thanks = Gracias. {{ $therapist }} las verá contigo.
""",
}

SERVICE_WORDS: Mapping[str, str] = {
    "en": "hello = A new part of your sessions begins. {{ $therapist }} will tell you more when you meet.\n",
    "es": "hello = Empieza una nueva parte de tus sesiones. {{ $therapist }} te contará más cuando se vean.\n",
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "homework": TASK_WORDS, "technique": TASK_WORDS, "check-in": CHECK_IN_WORDS, "measure": MEASURE_WORDS,
    "service": SERVICE_WORDS,
}  # fmt: skip

USUAL_START: Mapping[str, tuple[str, int]] = {
    "homework": ("wednesday", 50), "check-in": ("saturday", 59), "measure": ("sunday", 51), "service": ("", 49),
}  # fmt: skip
"""Day and highest priority. A technique has none: a therapist sends it by hand."""


def first_files(wanted: Wanted, flows: Iterable[Flow]) -> dict[str, str]:
    """The flow's file and its words. Shape: text by path."""
    day, highest = USUAL_START.get(wanted.kind, ("", 50))
    priority = free_priority(highest, flows)
    values = {
        "title": quoted(wanted.title), "kind": wanted.kind, "technique": wanted.technique, "flow": wanted.flow,
        "source": quoted(wanted.source), "prefix": wanted.flow.replace("-", "_"), "priority": priority,
        "start": START.format(day=day, priority=priority) if day else "",
    }  # fmt: skip
    called = wanted.title[:1].lower() + wanted.title[1:40]
    return {f"flows/{wanted.flow}.yaml": FILES[wanted.kind].format(**values)} | {
        f"messages/{language}/{wanted.flow}.ftl": words.format(called=called)
        for language, words in WORDS[wanted.kind].items()
    }


def free_priority(highest: int, flows: Iterable[Flow]) -> int:
    """One that no flow has: two flows at one moment with one priority would come in any order."""
    taken = {flow.start.priority for flow in flows}
    return next((each for each in range(highest, LOWEST, -1) if each not in taken), highest)


def quoted(words: str) -> str:
    """Words as a YAML value; in quotes where they could be read as anything else."""
    is_plain = words.replace(" ", "").replace("-", "").isalnum() and not words.isdigit()
    escaped = words.replace("'", "''")
    return words if is_plain else f"'{escaped}'"
