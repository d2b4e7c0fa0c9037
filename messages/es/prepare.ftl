# La noche antes de la sesión, tres toques: la primera pregunta de la sesión queda contestada de antemano.
# Fuente: S1 (cada sesión empieza con cómo ha ido todo desde la última); S4.
weighs = { $turn ->
    [0] Mañana ves a { $therapist }. Tres toques, para que el tiempo sea tuyo: ¿qué pesa más ahora?
    [1] Tu sesión es mañana. ¿Qué ocupa más lugar en ti estos días?
   *[2] Antes de ver mañana a { $therapist }: ¿qué te da más vueltas ahora?
}
    .people = Algo con alguien
    .missing = Extrañar a alguien
    .change = Un cambio en mi vida
    .alone = La soledad
    .body = Sueño, cuerpo, energía
    .other = Otra cosa
better = { $turn ->
    [0] ¿Y hubo algo un poco mejor que la última vez?
    [1] ¿Algo se hizo un poco más ligero desde la última sesión?
   *[2] Desde tu última sesión, ¿qué se alivió un poco, si algo se alivió?
}
    .spirits = Mi ánimo
    .people = Tiempo con alguien
    .sleep = Sueño o energía
    .did = Algo que hice
    .nothing = Todavía no
open_with = { $turn ->
    [0] ¿De qué quieres hablar primero mañana?
    [1] ¿Por dónde quieres empezar con { $therapist }?
   *[2] Si pudieras escoger los primeros diez minutos, ¿de qué serían?
}
    .weighs = Lo que me pesa
    .better = Lo que va mejor
    .tried = Lo que probé
    .unsure = No sé todavía
thanks = { $turn ->
    [0] Gracias. { $therapist } lo va a tener antes de verte. Allá puedes cambiar de idea.
    [1] Gracias. Ya está listo para mañana. No tienes que preparar más que esto.
   *[2] Gracias. { $therapist } lo ve primero. Llega como estés.
}
