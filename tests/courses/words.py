"""What the pages of played courses say around what was said, in the client's language."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "made": (
            "Made by `python -m tests.courses`, which plays the course through the running bot; a test holds this page"
            " fresh. The people are invented. The second reader of crisis texts is off here, so that the page is the"
            " same on every machine."
        ),
        "story": "The story",
        "how": "How to read it",
        "legend": (
            "{client} and {therapist} each have a chat of their own with the bot. What the bot says stands behind a"
            " bar, with its buttons in [brackets], under the words or the tap that it answers; ▸ marks {therapist}'s"
            " chat, ▹ the backup's. Times are local. Days on which nothing was said are left out."
        ),
        "glance": "At a glance",
        "week": "Week {n}",
        "session": "session {n} of 16",
        "reads": "reads",
        "reads-anew": "reads in its place",
        "sees": "sees for a moment",
        "taps": "taps",
        "link": "opens the link",
        "picture": "(a picture)",
        "phq9": "PHQ-9",
        "phase": "phase: {v}",
        "area": "focus: {v}",
        "session_number": "session {v}",
        "held_at": "tasks and questionnaires wait",
        "held_off": "tasks and questionnaires go on",
        "danger": "danger flag on",
        "danger_off": "danger flag off",
        "partner_screen_at": "partner-violence screen recorded",
        "paused_until": "a pause begins",
        "paused_off": "the pause is over",
        "day": "EEEE, MMM d",
        "short": "MMM d",
        "initial": "initial",
        "middle": "middle",
        "termination": "ending",
        "maintenance": "maintenance",
        "grief": "grief",
        "role-dispute": "role dispute",
    },
    "es": {
        "made": (
            "Hecho con `python -m tests.courses`, que juega el curso con el bot en marcha; una prueba cuida que esta"
            " página esté al día. Las personas son inventadas. La segunda lectura de mensajes de crisis está apagada"
            " aquí, para que la página sea igual en toda computadora."
        ),
        "story": "La historia",
        "how": "Cómo leerla",
        "legend": (
            "{client} y {therapist} tienen cada quien su chat con el bot. Lo que dice el bot va tras una barra, con sus"
            " botones en [corchetes], bajo lo que contesta; ▸ marca el chat de {therapist}, ▹ el de quien cubre. Las"
            " horas son locales. No salen los días en que nadie dijo nada."
        ),
        "glance": "De un vistazo",
        "week": "Semana {n}",
        "session": "sesión {n} de 16",
        "reads": "lee",
        "reads-anew": "lee en su lugar",
        "sees": "ve un momento",
        "taps": "toca",
        "link": "abre el enlace",
        "picture": "(una imagen)",
        "phq9": "PHQ-9",
        "phase": "fase: {v}",
        "area": "foco: {v}",
        "session_number": "sesión {v}",
        "held_at": "tareas y cuestionarios esperan",
        "held_off": "tareas y cuestionarios siguen",
        "danger": "marca de peligro puesta",
        "danger_off": "marca de peligro quitada",
        "partner_screen_at": "anotada la pregunta por violencia de pareja",
        "paused_until": "empieza un descanso",
        "paused_off": "termina el descanso",
        "day": "EEEE d 'de' MMMM",
        "short": "d MMM",
        "initial": "inicial",
        "middle": "media",
        "termination": "final",
        "maintenance": "mantenimiento",
        "grief": "duelo",
        "role-dispute": "conflicto con alguien",
    },
}
