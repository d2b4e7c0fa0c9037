# Fuente: S2, S3 (el ánimo y la gente de la semana se mueven entre sí); S1 (la sesión empieza con cómo ha ido todo).
best = { $turn ->
    [0] Una mirada corta a tu semana. ¿Qué día fue el mejor, o el menos malo?
    [1] Mirando tu semana: ¿qué día fue el más ligero?
   *[2] Ya pasaron siete días. ¿En cuál te sentiste más como tú?
}
    .monday = Lunes
    .tuesday = Martes
    .wednesday = Miércoles
    .thursday = Jueves
    .friday = Viernes
    .saturday = Sábado
    .sunday = Domingo
    .unsure = No sé bien
best_who = { $turn ->
    [0] ¿Quién estuvo en ese día? Sáltala si fue a solas.
    [1] ¿Había alguien contigo, o en contacto? Si no, sáltala.
   *[2] ¿Alguien va con ese día? Puedes saltar esta.
}
hardest = { $turn ->
    [0] ¿Y qué día fue el más difícil?
    [1] ¿Qué día pesó más?
   *[2] ¿Cuál se te hizo cuesta arriba?
}
    .monday = Lunes
    .tuesday = Martes
    .wednesday = Miércoles
    .thursday = Jueves
    .friday = Viernes
    .saturday = Sábado
    .sunday = Domingo
    .unsure = No sé bien
hardest_who = { $turn ->
    [0] ¿Alguien fue parte de eso, o hizo falta? Con el nombre basta.
    [1] ¿Quién te viene a la mente con ese día? Puedes saltar esta.
   *[2] ¿Alguien tuvo que ver, o te faltó alguien? Puedes saltar esta.
}
bring = { $turn ->
    [0] ¿Qué cosa de esta semana quieres llevar a tu sesión? Con pocas palabras basta.
    [1] Si le contaras a { $therapist } una sola cosa de esta semana, ¿cuál sería?
   *[2] ¿Hay algo de esta semana que no se debe perder? Con pocas palabras basta.
}
thanks = { $turn ->
    [0] Gracias. Esa es tu semana, guardada para las sesiones.
    [1] Gracias. { $therapist } lo va a tener antes de su próxima sesión.
   *[2] Gracias. Puedes retomarlo en tu sesión.
}
