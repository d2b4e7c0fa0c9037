# Una persona clínica lo revisa antes de usarlo.

title = hacer lo nuevo un poco más tuyo
# Fuente: S4; Weissman 2018 (lo viejo y lo nuevo se miran completos, con lo perdido y lo que llegó).
why = Un cambio grande sigue mucho después de que empieza. Hoy miras en qué punto vas.
mine = ¿Qué tanto sientes tuya tu vida de ahora, de 0 (nada) a 10 (por completo)?
easier = ¿Qué es más fácil ahora que al principio? Una cosa, aunque sea chica.
miss = ¿Y qué extrañas todavía de antes?
may_see = ¿Puede { $therapist } leer esto?
more = ¿Qué la podría hacer un poco más tuya?
    .place = Un rincón mío
    .habit = Una costumbre chica
    .person = Un rato con alguien
    .learning = Aprender algo
    .not-now = Nada por ahora
when = ¿Cuándo podrías probar una parte chica de eso?
    .this-week = Esta semana
    .weekend = El fin de semana
    .later = Más adelante
thanks = Bien. Diez minutos bastan para la primera vez.
later = Está bien. Algunas cosas se acomodan a su tiempo.
