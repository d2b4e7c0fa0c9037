# Una persona clínica revisa cada línea antes de usarla.
title = cinco minutos de algo que pospones
# Fuente: S4; Weissman 2018, el rol nuevo visto como es; LaFreniere 2020, la mayor parte de lo temido no pasó
why = Con el ánimo bajo se espera lo peor. Hay cosas que sí salen mal. Otras salen un poco mejor de lo que temíamos, y esas casi no se ven.
found = ¿Hay una cosa de este cambio que salió un poco mejor de lo que temías?
    .yes = Sí, una cosa
    .no = Hasta ahora no
feared = ¿Qué temías?
happened = ¿Y qué pasó?
part = ¿Qué hiciste tú que ayudó a que fuera así?
as-hard = Gracias por decirlo como es. Entonces llevas tiempo pasando por algo tan duro como temías.
through = ¿Qué te ha sostenido hasta hoy? Una persona, una costumbre, lo que sea.
may_see = ¿Puede { $therapist } leer lo que escribiste?
day = Aquí va algo para probar. Toma una cosa pequeña que vas dejando. Hazla cinco minutos. Luego mira qué tan mal estuvo. ¿Cuándo podrías?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = Bien. A los cinco minutos puedes parar, aunque haya sido tan feo como pensabas. Eso también cuenta. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] Puede ser justo lo que ya tenías por probar.
}
later = Está bien. Hay semanas que son para ir pasando.
