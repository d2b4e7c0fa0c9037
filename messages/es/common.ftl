# Palabras que comparten muchos mensajes.
yes = Sí
no = No
skip = Saltar esta
en = English
es = Español
again = No te entendí bien. Toca un botón o escribe algo corto. También puedes saltarla.
again-needed = Necesito tu respuesta a esta antes de seguir. Toca un botón o escribe algo corto. Para dejarlo por ahora, escribe parar.
kept-too = Eso también lo guardé para { $therapist }.
media = No puedo abrir fotos, audios ni archivos, y aquí nadie los mira. ¿Puedes escribirlo o tocar un botón?
answered-before = Esa ya la contestaste. Gracias.
gone = Esa pregunta ya pasó. Gracias de todos modos.
noted-late = Gracias. Ya lo anoté.
stopped = Está bien, aquí paramos. Por hoy no te pregunto más de esto.
stopped-joining = Está bien, aquí paramos. No te voy a mandar nada. Si quieres empezar otra vez, escribe /start.
not-in-use = Ese botón ya no se usa.
done = Listo
snooze = En { $span }
snoozed = Está bien. Te pregunto más tarde.
may-see = ¿Puede leer esto { $therapist }?
moved-on = Esta parte cambió desde que la empezaste, así que paramos aquí. Lo que contestaste queda guardado.
late-kept = Gracias. Lo guardé para el { $weekday ->
    [0] lunes
    [1] martes
    [2] miércoles
    [3] jueves
    [4] viernes
    [5] sábado
   *[6] domingo
}. La pregunta se cerró a las { $hour }: queda abierta { $hours ->
    [one] una hora
   *[other] { $hours } horas
}, para que no se junten las preguntas.
closed = Esa pregunta se cerró el { $weekday ->
    [0] lunes
    [1] martes
    [2] miércoles
    [3] jueves
    [4] viernes
    [5] sábado
   *[6] domingo
} a las { $hour }. Queda abierta { $hours ->
    [one] una hora
   *[other] { $hours } horas
}, para que no se junten las preguntas. Puedes decirme cómo estás cuando quieras con /mood.
change = Está bien. Aquí está la pregunta otra vez. Tu nueva respuesta toma el lugar de la anterior.
changed = Listo. Ahora vale tu nueva respuesta.
change-none = No hay una respuesta de los últimos tres días que cambiar. Puedes decirme cómo estás cuando quieras con /mood.
