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
