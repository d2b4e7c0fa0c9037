# Palabras que comparten muchos mensajes.
yes = Sí
no = No
skip = Saltar esta
en = English
es = Español
again = No te entendí bien. Toca un botón o escribe algo corto. También puedes saltarla.
media = No puedo abrir fotos, audios ni archivos, y aquí nadie los mira. ¿Puedes escribirlo o tocar un botón?
answered-before = Esa ya la contestaste. Gracias.
gone = Esa pregunta ya pasó. Gracias de todos modos.
noted-late = Gracias. Ya lo anoté.
stopped = Está bien, aquí paramos. Por hoy no te pregunto más de esto.
not-in-use = Ese botón ya no se usa.
done = Listo
snooze = En { $span }
snoozed = Está bien. Te pregunto más tarde.
may-see = ¿Puede leer esto { $therapist }?
moved-on = Esta parte cambió desde que la empezaste, así que paramos aquí. Lo que contestaste queda guardado.
