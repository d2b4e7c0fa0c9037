title = buscar una señal pequeña
open = { $turn ->
    [0] Una mirada corta a dónde estás, para un rato tranquilo. Dos toques y pocas palabras.
    [1] La parte de hoy es corta. Puedes hacerla ahora o dejarla para luego.
   *[2] Unas preguntas, mejor a solas. Todas se pueden saltar.
}
# Fuente: Klerman 1984; Weissman 2018 (tres etapas: renegociar, quedarse sin avanzar, separarse).
why = Entre dos personas, las cosas se pueden mover, frenar o ir soltando. Nada de eso es fallar. Ayuda saber dónde estás.
stage = Piensa en la persona de la que hablas con { $therapist }. ¿Qué se parece más a estos días?
    .talking = Todavía lo hablamos
    .stuck = No avanzamos
    .apart = Nos vamos alejando
    .not-sure = Es difícil decir
talking = Entonces se habla, aunque sea fuerte o canse. También quiere decir que las dos personas siguen ahí.
stuck = No avanzar puede verse tranquilo por fuera y pesar por dentro. Es un lugar que puedes mirar con { $therapist }.
apart = Eso puede traer duelo, alivio, o los dos el mismo día. Hoy no hay que decidir nada.
unsure = No saber también es una respuesta. Puede cambiar de una semana a otra.
sign = ¿En qué se nota? Basta una señal pequeña.
easier = ¿Cuándo fue la última vez que todo iba un poco mejor entre ustedes? ¿Qué era distinto?
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = En la semana podrías buscar una señal pequeña, que apunte a lo mismo o a otra cosa. ¿Cuándo la podrías anotar?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Con contestar aquí no decides nada.
