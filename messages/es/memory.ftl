title = un recuerdo o una foto para llevar
# Fuente: Stroebe y Schut 1999 (el tiempo con la pérdida y el tiempo de descanso se turnan); Weissman 2018; S4.
why = { $turn ->
    [0] Hoy, un poco de espacio para la persona que extrañas. No hay una sola manera de hacerlo, y no hay prisa.
    [1] Un momento de calma para alguien que extrañas. Recordar es una parte. Descansar de eso es otra.
   *[2] Esto es sobre la persona que extrañas. Bastan pocas palabras, y puedes saltar lo que quieras.
}
ready = ¿Quieres pasar tres minutos con un recuerdo?
    .yes = Sí
    .another-day = Otro día
    .not-this = Dejar esta fuera
ready-another-day = Está bien. Puede esperar. Te pregunto de nuevo en una semana.
left = Está bien. La dejo fuera. Si un día sale el tema, { $therapist } está para eso.
who = ¿Cómo le decías? Basta un nombre o un apodo.
which = ¿Cuál es el primer recuerdo de ustedes que te llega? Basta una imagen.
like = ¿Qué cosa pequeña era muy de esa persona? Una costumbre, un dicho, un plato que hacía.
may_see = ¿Puede { $therapist } leer lo que escribiste?
# Fuente: S4; Weissman 2018 (una foto o un recuerdo ayuda a hablar de la persona entera).
when = Podrías buscar una foto o un recuerdo para llevar a tu sesión. ¿Cuándo te queda bien buscar?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Eso es todo por hoy. Lo demás puede tomarse su tiempo.
