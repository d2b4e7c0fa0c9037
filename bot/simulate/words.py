"""What simulated people write: harmless words, words of a crisis, names; each free text bears its writer's mark."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HARMLESS: Mapping[str, Sequence[str]] = {
    "en": (
        "We talked about the weekend", "She called after lunch", "We cooked together", "I said what I wanted",
        "He was late again and I told him so", "I went for a walk with a neighbor", "It was an ordinary day",
    ),
    "es": (
        "Hablamos del fin de semana", "Ella llamó después de comer", "Cocinamos juntos", "Dije lo que quería",
        "Llegó tarde otra vez y se lo dije", "Caminé con una vecina", "Fue un día normal",
    ),
}  # fmt: skip

CRISIS: Mapping[str, Sequence[str]] = {
    "en": ("I want to kill myself", "I don't want to live anymore", "I am going to kill myself tonight"),
    "es": ("Quiero matarme", "Ya no quiero vivir", "Me voy a matar esta noche"),
}
"""Each is urgent or imminent, which a test holds."""

DOUBT: Mapping[str, Sequence[str]] = {
    "en": ("I feel hopeless", "I can't see a way out", "I have lost all hope"),
    "es": ("Me siento sin esperanza", "No le veo salida a esto", "Ya no tengo esperanza"),
}
"""Each is a concern, upon which the direct question is asked; the same test holds it."""

NAMES = ("Rosa", "Luis", "Sam", "Mara", "Joe")
OUTCOME_WORDS = ("talked", "safe", "handed-over")
