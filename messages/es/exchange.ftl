title = una plática, vista despacio
open = { $turn ->
    [0] Algo para un rato tranquilo: unas preguntas de tu trabajo con { $therapist }. Puedes saltar las que quieras.
    [1] Las preguntas de hoy piden tres minutos de calma. Puedes saltar lo que quieras.
   *[2] Unas preguntas, mejor a solas. Si no es buen momento, pueden esperar.
}
# Fuente: S0, S4; Weissman 2018 (el análisis de la comunicación recorre una plática paso a paso).
why = Las pláticas pasan rápido. Ver una despacio puede mostrar qué se perdió. No hay que decirle ni hacerle nada a nadie.
who = Piensa en una plática reciente que se te quedó. ¿Con quién fue? Basta el nombre.
said = ¿Qué se dijo? Basta una frase suya y una tuya.
felt = ¿Qué sentiste en ese momento?
wanted = ¿Qué esperabas que entendiera?
told = ¿Cuánto de eso dijiste en voz alta?
    .all = Todo
    .some = Una parte
    .none = Nada
# Fuente: Weissman 2018 (creer que nos entendieron cuando no lo dijimos).
unsaid = Le pasa a casi todos. Lo que no se dice, los demás no lo ven, aunque nos parezca claro.
next = Si viene otra plática así, ¿hay una frase que dirías de otra manera?
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = En la semana podrías solo fijarte en una plática con alguien, y anotar tres palabras después. No tiene que cambiar nada. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Puedes dejarlo aquí hasta tu sesión.
