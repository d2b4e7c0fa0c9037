# Una persona clínica revisa cada línea antes de usarla.
title = diez minutos con lo de antes
# Fuente: S4; Weissman 2018, el rol anterior se llora, también cuando el cambio se quería
why = Aun un cambio que queríamos puede dejarnos con ganas de lo de antes. Está bien extrañarlo. Está bien sentir dos cosas a la vez.
ready = ¿Miramos hacia atrás unos minutos?
    .yes = Sí
    .no = Hoy no
    .leave = Prefiero saltarla
ready-no = Está bien. Puede esperar. Te pregunto otra semana.
left = Está bien, esta queda fuera. Si un día quieres hablar de eso, con { $therapist } hay lugar.
miss = ¿Qué es lo que más extrañas? Puede ser un lugar, una persona o una hora del día.
hard = ¿Había también algo difícil en ese tiempo?
feel = Cuando piensas en eso ahora, ¿qué hay? Toca todo lo que vaya contigo y luego Listo.
    .sad = Tristeza
    .angry = Enojo
    .scared = Temor
    .guilty = Culpa
    .relieved = Alivio
    .thankful = Gratitud
    .little = Casi nada
# Fuente: Weissman 2018, lo que se siente por la pérdida es bienvenido; Lieberman 2007, lo que tiene nombre pesa un poco menos
all-right = Nada de lo que sientes está mal. Lo que sentimos va y viene. Darle nombre le puede quitar un poco de peso.
may_see = ¿Puede { $therapist } leer lo que escribiste?
day = Aquí va algo para probar. Pasa diez minutos con algo de ese tiempo: una foto, una canción, un lugar. Termina cuando ya sea bastante. ¿Cuándo podrías?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = De acuerdo. Busca una hora en que después puedas descansar. Si se pone pesado, guárdalo. También está /plan. { $homework_count ->
    [0] Luego te pregunto qué te vino.
   *[other] No hace falta hacer dos cosas en una semana.
}
later = Está bien. Ya lo miraste esta noche, y ahora puede descansar.
