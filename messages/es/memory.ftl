# Fuente: S4 y la literatura sobre el duelo en TIP; una persona clínica lo revisa antes de usarlo.
title = un recuerdo o una foto para traer
why = Recordar a alguien por entero, lo bueno y lo difícil, es parte del duelo. No hay una sola manera de hacerlo.
ready = Podrías buscar un recuerdo o una foto de la persona que perdiste, para llevar a tu sesión. ¿Quieres probar?
    .yes = Sí
    .not-now = Ahora no
which = ¿Te viene alguno a la mente? Puedes escribir unas palabras, o dejarlo para ti.
may_see = ¿Puede { $therapist } leer eso?
later = Está bien. Puede esperar hasta que quieras.
thanks = Gracias. Tómate tu tiempo.
