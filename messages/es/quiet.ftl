# Tras tres preguntas seguidas sin respuesta. Una sola pregunta y sin culpa: el silencio no se reprocha.
# Fuente: PROGRAMME.md, Check-ins (las respuestas bajan de 89 a 70 % en 14 semanas; se pregunta si cambiar el ritmo).
rhythm = { $turn ->
    [0] Hay noches en que no cabe una pregunta, y está bien. ¿Cada cuánto te queda mejor ahora?
    [1] No todas las semanas son iguales. ¿Cada cuánto quieres saber de mí en estos días?
   *[2] Quizás mis preguntas llegan muy seguido para ti. ¿Qué te queda mejor?
}
    .daily = Cada noche
    .other-day = Una noche sí y otra no
    .weekly = Semanal, no diaria
    .rest = Una semana de descanso
daily = Está bien, sigue cada noche. Puedes dejar pasar el día que quieras.
other = Está bien, desde ahora una noche sí y otra no. Puedes cambiarlo cuando quieras con /settings.
weekly = Está bien, la pregunta de la noche descansa. Sigue lo de cada semana y lo de tus sesiones. Entre tanto puedes escribir cuando quieras, con /mood.
rest = Está bien, una semana sin preguntas. Después vuelvo. Si me quieres antes, escribe /resume. Puedes escribir cuando quieras.
