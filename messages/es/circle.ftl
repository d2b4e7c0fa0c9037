# Fuente: S4 y la literatura sobre el inventario interpersonal; una persona clínica lo revisa antes de usarlo.
title = una persona de tu círculo
why = En estas primeras semanas tú y { $therapist } hacen un mapa de la gente que te rodea. Hoy, solo una persona.
person = Piensa en una persona que es parte de tu vida ahora. ¿Quién es?
close = ¿Qué tan cerca te sientes de esa persona, de 0 (lejos) a 10 (muy cerca)?
get = ¿Qué se dan el uno al otro? ¿Qué te gustaría que fuera distinto? Basta una frase.
may_see = ¿Puede { $therapist } leer eso?
thanks = Gracias. Una persona más en el mapa.
