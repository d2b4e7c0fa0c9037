"""What a client was asked, and what they answered, where that raised an alert: a "si" alone tells nobody. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from bot.core.views import Opened
from bot.core.wording import ABOUT_OTHERS, NOT_SAFE, QUESTION_OF
from bot.model import Alert

SAFE_ANSWERS: Mapping[str, str] = {NOT_SAFE: "no", "answer-not-safe": "no", "safe-unsure": "unsure"}
"""Findings in answers to "Are you safe right now?", with what was answered."""

DIRECT_ANSWERS: Mapping[str, str] = {"answer-yes": "yes", "answer-unsure": "unsure"}
"""Findings in answers to the direct question."""

NOTHING: Mapping[str, str] = {"asked": "none", "answer": "none", "how": "none"}


def asked_and_answered(alert: Alert, opened: Opened) -> Mapping[str, str]:
    """The question as the text knows it, the answer, and whether it was tapped or typed; of the one that came last.

    Shape: "none" thrice where no answer raised the alert.
    """
    found = [each for each in alert.patterns if each in SAFE_ANSWERS or each in DIRECT_ANSWERS]
    if not found:
        return NOTHING
    pattern = found[-1]
    how = "typed" if any(each.startswith(f"{pattern} ") for each in alert.reasons) else "tapped"
    if pattern in DIRECT_ANSWERS:
        asked = QUESTION_OF[opened.asked_kind or alert.kind]
        return {"asked": asked, "answer": DIRECT_ANSWERS[pattern], "how": how}
    asked = "safe-other" if (opened.safe_kind or alert.kind) in ABOUT_OTHERS else "safe"
    return {"asked": asked, "answer": SAFE_ANSWERS[pattern], "how": how}
