title = notar cómo empieza una vuelta
open = { $turn ->
    [0] Hoy miramos algo que suele repetirse. Tres minutos, mejor a solas.
    [1] Unas preguntas de tu trabajo con { $therapist }. Puedes parar cuando quieras.
   *[2] Aquí están las preguntas de esta semana. Les va bien un rincón tranquilo.
}
# Fuente: S2, S3; Weissman 2018 (patrones que se repiten en el trato con los demás).
why = Las pláticas difíciles suelen dar vueltas, con los mismos pasos. Ver los pasos no es buscar culpas. Lo que tú haces ahí tiene sus razones.
begins = ¿Cómo suele empezar la vuelta? Basta una frase.
do = ¿Y qué haces tú casi siempre? Toca lo que vaya contigo y luego Listo.
    .quiet = Me quedo en silencio
    .explain = Explico mucho
    .louder = Subo la voz
    .give-in = Cedo
    .leave-room = Salgo del cuarto
    .fix = Trato de arreglarlo
inside = ¿Qué pasa dentro de ti en ese momento, que los demás quizá no ven?
elsewhere = ¿Conoces esta vuelta también con otras personas de tu vida?
    .yes = Sí
    .a-bit = Un poco
    .no = No
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = Podrías solo notar el momento en que empieza una vuelta, y nada más. ¿Cuándo podrías fijarte?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Notarlo es toda la tarea. Cambiarlo puede esperar.
