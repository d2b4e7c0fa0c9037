""" "Are you safe right now?": the one easy question of a crisis reply, tapped or typed, and what follows. Pure."""

from __future__ import annotations

import unicodedata

from bot.core.actions import encode
from bot.core.effects import Effect, Log, Note, Raise, Say
from bot.core.views import ClientView
from bot.core.wording import NOT_SAFE, about, safe_reply
from bot.model import Button, Finding, Keyboard, Kind, Lane, Level, Text, ToClient, Verdict

SAFE_ASKED = "safe-asked"
"""The timeline's name for an easy question that was asked; its value is the kind."""

SAFE_ANSWER = "safe-answer"


def phrases(*lines: str) -> frozenset[str]:
    return frozenset(phrase for line in lines for phrase in line.split(" · "))


UNSURE = phrases(
    "not sure · im not sure · i am not sure · unsure · idk · i dont know · dont know · maybe · kinda · kind of",
    "sort of · sorta · i guess · i guess so · i think so · i dont think so · a little · sometimes · hard to say",
    "no se · no lo se · no sabria · tal vez · quizas · quiza · mas o menos · un poco · a veces · creo que si",
    "creo que no · supongo · no estoy segura · no estoy seguro",
)
NO = phrases(
    "no · n · nope · nah · never · not really · not at all · not safe · unsafe · im not · i am not · im not safe",
    "i am not safe · not right now · not anymore · i dont feel safe · dont feel safe · i do not feel safe",
    "im not ok · im not okay · i am not ok · i am not okay · not ok",
    "nel · la verdad no · para nada · no estoy a salvo · ya no · no me siento a salvo · no me siento segura",
    "no me siento seguro · no estoy bien · nunca",
)
YES = phrases(
    "yes · y · yeah · yea · yep · yup · i am · im safe · i am safe · im safe now · for now · yes for now · safe",
    "safe now · im ok · im okay · i am ok · i am okay · im fine · i am fine",
    "si · sip · claro · claro que si · estoy a salvo · a salvo · estoy bien · por ahora si · por ahora · si por ahora",
)
TAKEN_BACK = phrases(
    "i lied · i was lying · that was a lie · it was a lie · thats a lie · a lie · lied · not true · thats not true",
    "menti · te menti · mentira · era mentira · fue mentira · es mentira · no es cierto · no es verdad · no era cierto",
)
"""Said of an answer that was given: what follows counts, and alone it is doubt."""
TAKING_BACK = 8
"""Words: "I lied when I said I'm safe", and no story about somebody who lied."""
LEADS = ("actually ", "ok ", "okay ", "well ", "en realidad ", "bueno ", "pues ")
"""What only leads up to an answer."""
POLITE = frozenset({"thanks", "thank", "gracias", "problem", "worries", "hay", "te", "need", "pasa"})
TURNS = frozenset({"but", "pero", "no", "not", "never", "isnt", "arent", "aint", "dont", "still", "hardly", "barely"})
WELL = frozenset({"safe", "unsafe", "ok", "okay", "fine", "salvo", "segura", "seguro", "bien"})
LONGEST_ANSWER = 4
"""Words. A longer text says more than yes or no, and the screener alone reads it."""


def read_safe(text: str) -> str:
    """What a typed answer says: yes, no, unsure, or empty for anything else. Doubt is never read as safe."""
    said = led_up_to(normal(text))
    if (rest := behind_taken_back(said)) is not None:
        return "no" if read_safe(rest) == "no" else "unsure"
    words = said.split()
    if said in UNSURE:
        return "unsure"
    if said in NO:
        return "no"
    if said in YES:
        return "yes"
    if not 1 < len(words) <= LONGEST_ANSWER:
        return ""
    if words[0] in ("yes", "yeah", "yep", "si"):
        return "unsure" if TURNS & set(words) else "yes"
    return "no" if words[0] in ("no", "nope", "nah") and words[1] not in POLITE else ""


def read_with(text: str, verdict: Verdict) -> str:
    """The same, of a screened text. "No, I want to live" is thanked elsewhere; here it is doubt."""
    said = read_safe(text)
    is_wish_to_live = verdict.denial and not verdict.findings
    return "unsure" if not said and is_wish_to_live and normal(text).split()[:1] == ["no"] else said


def is_plain_yes(text: str) -> bool:
    """As if the button had been pressed; "yes, took more" is read on."""
    return led_up_to(normal(text)) in YES


def led_up_to(said: str) -> str:
    """Without the words that only lead up to an answer."""
    while lead := next((lead for lead in LEADS if said.startswith(lead)), ""):
        said = said.removeprefix(lead)
    return said


def behind_taken_back(said: str) -> str | None:
    """What stands behind "I lied". Shape: None where nothing is taken back."""
    found = [lead for lead in TAKEN_BACK if f"{said} ".startswith(f"{lead} ")]
    return said.removeprefix(max(found, key=len)).strip() if found and len(said.split()) <= TAKING_BACK else None


def read_opening(text: str) -> str:
    """A typed answer to "Is this a good time?": "not safe" is no wish to be asked later."""
    answer = read_safe(text)
    return "" if answer == "no" and WELL & set(normal(text).split()) else answer


def normal(text: str) -> str:
    """Lower case, no accents, no apostrophes, no marks: "No, I'm not." is "no im not"."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare.replace("'", "").replace("’", "")).split())


def verdict_of(answer: str, kind: Kind, words: str) -> Verdict:
    """A no is as grave as an act; doubt is urgent; a yes is an ordinary message."""
    if answer not in ("no", "unsure"):
        return Verdict()
    level, pattern = (Level.IMMINENT, NOT_SAFE) if answer == "no" else (Level.URGENT, "safe-unsure")
    found = Finding(pattern=pattern, level=level, kind=kind, words=words[:80])
    return Verdict(level=level, kind=kind, findings=(found,))


def safe_buttons(kind: Kind, *, is_not_safe: bool) -> Keyboard:
    """It stays open: the buttons stay, and either may be pressed later. After a no only the way back is offered."""
    yes = Button(label=Text(id="crisis.safe-yes"), action=encode("c", "safe", "yes", kind.value))
    no = Button(label=Text(id="crisis.safe-no"), action=encode("c", "safe", "no", kind.value))
    now = Button(label=Text(id="crisis.safe-now-button"), action=encode("c", "safe", "yes", kind.value))
    return ((now,),) if is_not_safe else ((yes, no),)


def asked(view: ClientView, kind: Kind) -> Note:
    """The question as the timeline keeps it, so that a typed answer can be read by it."""
    return Note(client_id=view.client.id, name=SAFE_ASKED, value=kind.value)


def said_safe(view: ClientView, kind: Kind) -> tuple[Effect, ...]:
    """Thanked and written down where the alert's history shows it; it closes nothing."""
    seen = () if view.alert is None else (Log(actor=view.client.id, action="client says safe", subject=view.alert.id),)
    text = Text(id=safe_reply(kind), args={"about": about(kind)})
    return (
        Say(to=ToClient(client_id=view.client.id), text=text, lane=Lane.CRISIS),
        Note(client_id=view.client.id, name=SAFE_ANSWER, value="yes"),
        *seen,
    )


def said_not_safe(view: ClientView, kind: Kind) -> tuple[Effect, ...]:
    return (
        Note(client_id=view.client.id, name=SAFE_ANSWER, value="no"),
        Raise(client_id=view.client.id, level=Level.IMMINENT, kind=kind, pattern=NOT_SAFE),
    )


def kind_named(word: str, view: ClientView) -> Kind:
    """The kind that a button carries; that of the open alert for a button made before buttons carried one."""
    if word in set(Kind):
        return Kind(word)
    return view.alert.kind if view.alert else Kind.SUICIDE
