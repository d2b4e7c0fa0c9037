# El día después de una sesión. Lo acordado es para las dos personas, y la pregunta lo dice.
# Fuente: S3 (lo que se hace entre sesiones es una prueba que se acuerda en la sesión); cuenta el intento y no se califica.
title = el paso de tu última sesión
agreed = { $turn ->
    [0] Ayer viste a { $therapist }. ¿Quedaron en algo que quieras probar hasta la próxima?
    [1] Después de la sesión de ayer: ¿escogieron algo pequeño para probar?
   *[2] Después de ver ayer a { $therapist }: ¿hay algo pequeño que quieras probar?
}
    .yes = Sí
    .no = Esta vez no
    .not-met = No hubo sesión
step = ¿Qué es, con tus propias palabras? Lo guardo para ti y para { $therapist }.
moment = ¿Cuándo podría ser un buen momento?
    .soon = En uno o dos días
    .midweek = Más tarde esta semana
    .weekend = El fin de semana
    .unsure = No sé todavía
someone = ¿Alguien es parte de esto? Si es solo cosa tuya, salta esta.
thanks = { $turn ->
    [0] Bien. No tiene que salir bien para contar. Antes de su próxima sesión te pregunto cómo fue.
    [1] Ya lo guardé. Lo que cuenta es probar, salga como salga.
   *[2] Ya quedó anotado. Si se hace muy grande, hazlo más chico. También cuenta.
}
none = Está bien. No toda sesión termina con algo para probar.
not_met = Está bien. Entonces no hay nada que guardar.
