# Una persona clínica revisa cada línea antes de usarla.
title = notar un momento con alguien
# Fuente: S2, S3; Weissman 2018, el ánimo y el contacto se mueven el uno al otro
why = Con el ánimo bajo vemos a menos gente. Y al ver a menos gente, el ánimo baja más. Veamos cómo es para ti.
person = Piensa en la última vez que estuviste con alguien, aunque fuera un minuto. ¿Quién era?
before = ¿Cómo estaba tu ánimo justo antes? 0 es muy bajo, 10 es muy bueno.
after = ¿Y justo después? Puede subir, bajar o quedar igual.
did = ¿Qué hiciste en ese momento? Toca todo lo que vaya contigo y luego Listo.
    .listened = Escuché
    .talked = Hablé
    .waited = Esperé a que hablara
    .hid = Escondí cómo estaba
    .smiled = Sonreí
    .left = Me fui antes
    .other = Otra cosa
# Fuente: S3; Weissman 2018
either = Estar con gente puede animar, cansar o dejar todo igual. Vale la pena saber cuál de las tres.
try_it = Podrías mirar otro momento así esta semana: cómo estás antes y cómo después. ¿Te gustaría?
    .yes = Sí, un momento
    .no = Esta semana no
agreed = Bien. No tienes que cambiar nada en él. { $homework_count ->
    [0] Luego te pregunto qué notaste.
   *[other] Puede ser el mismo momento que lo otro que ibas a probar.
}
later = De acuerdo. El que miraste esta noche también dice algo.
