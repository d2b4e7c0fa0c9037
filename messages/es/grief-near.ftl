# Fuente: Worden 2018 (una fecha difícil se lleva mejor si se la ve venir y hay un plan).
want = { $turn ->
    [0] Faltan tres días para una fecha de tu calendario. ¿Qué te gustaría ese día?
    [1] En tres días llega uno de tus días. ¿Qué te suena bien para ese día?
   *[2] En tres días llega una fecha que marcaron tú y { $therapist }. ¿Qué te gustaría tener ese día?
}
    .company = Compañía
    .quiet = Calma
    .both = Un poco de cada una
    .not-sure = No sé todavía
ease = { $turn ->
    [0] ¿Qué cosa pequeña podría hacer ese día un poco más fácil?
    [1] ¿Hay algo pequeño que te ayudaría a pasarlo?
   *[2] ¿Qué podrías dejar fuera ese día, o sumar, para que sea más suave?
}
thanks = { $turn ->
    [0] Gracias. Esa noche te escribo unas líneas, nada más.
    [1] Está bien. Esa noche te llega algo corto, y no tienes que contestar.
   *[2] Gracias. Puede salir distinto de lo que esperas. Esa noche paso por aquí.
}
