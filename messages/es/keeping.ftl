# Fuente: Frank 1991 sobre mantener el foco interpersonal; una persona clínica lo revisa antes de usarlo.
title = seguir en contacto con una persona
why = Seguir bien muchas veces es seguir cerca de la gente. Aquí va algo pequeño que podrías probar.
person = ¿Con quién no quieres perder el contacto?
when = ¿Cuándo sería un buen momento para buscar a esa persona?
    .this-week = Esta semana
    .weekend = El fin de semana
    .later = Más adelante
thanks = Bien. Un mensaje corto también cuenta. Luego te pregunto cómo te fue.
