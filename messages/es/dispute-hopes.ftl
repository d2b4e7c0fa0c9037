title = notar una cosa que esperas de alguien
open = { $turn ->
    [0] Cuatro preguntas cortas esta noche, para un rato en que tengas el teléfono a solas.
    [1] Aquí está la parte de esta semana. Toma tres minutos, mejor a solas.
   *[2] Unas preguntas para ahora o para luego, como te quede mejor. Puedes saltar las que quieras.
}
# Fuente: Weissman 2018 (las disputas vienen de esperar cosas que no cuadran); S4.
why = A veces dos personas esperan cosas distintas y no lo dicen. Hoy puedes poner los dos lados juntos. No se trata de quién tiene razón.
mine = Piensa en la persona de la que hablas con { $therapist }. ¿Qué esperas de ella que no pasa?
theirs = ¿Y qué crees que espera de ti?
sure = ¿Cómo sabes lo que espera?
    .told-me = Me lo dijo
    .guess = Lo supongo
    .no-idea = No lo sé
guess = Sirve saberlo. Es algo que suponemos, y eso puede fallar. Ahora no hace falta preguntar nada.
most = De lo que tú esperas, ¿qué te importa más?
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = Podrías elegir un día y notar una cosa que esperas de alguien, pase o no pase. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Está bien esperar lo que esperas, aunque no se cumpla.
