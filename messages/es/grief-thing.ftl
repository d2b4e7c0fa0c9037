title = unos minutos con una cosa suya
# Fuente: Klass, Silverman y Nickman 1996 (las cosas y las costumbres pueden guardar un lazo); Weissman 2018.
why = { $turn ->
    [0] Las cosas pueden guardar mucho: una taza, una chaqueta, un mensaje de voz. Hoy, solo una.
    [1] Una silla, una receta, un número en el teléfono. Hoy se trata de una cosa de esa persona.
   *[2] No hay un momento justo para guardar, mover o dar lo que alguien deja. Hoy, una sola cosa.
}
thing = ¿Hay una cosa de esa persona en la que piensas? ¿Dónde está ahora?
stirs = ¿Qué te llega cuando la ves, o cuando piensas en ella?
place = ¿Qué te suena bien para esa cosa en estos días?
    .keep = Tenerla cerca
    .new-place = Darle otro lugar
    .give = Dársela a alguien
    .leave = Dejarla por ahora
may_see = ¿Puede { $therapist } leer lo que escribiste?
slow = Para darla, tómate tu tiempo. Sacarle antes una foto puede ayudar.
when = Podrías pasar unos minutos con esa cosa en la semana, y ver cómo se siente. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Está bien. Puedes cambiar de idea cuando quieras.
as_is = Entonces se queda como está. Eso también es elegir, y puede esperar lo que quieras.
