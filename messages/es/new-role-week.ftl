# Una persona clínica revisa cada línea antes de usarla.
title = algo pequeño en tu vida nueva
# Fuente: S4; Weissman 2018, el rol nuevo se toma poco a poco
moment = { $turn ->
    [0] Miremos tu semana en esta vida nueva. ¿Hubo un momento que sentiste un poco tuyo?
    [1] Piensa en estos siete días. ¿Hubo un momento en que el cambio pesó menos?
   *[2] ¿Hubo algo esta semana que pudiste hacer, y que no podías cuando empezó todo esto?
}
    .yes = Sí, un poco
    .no = Esta semana no
what = { $turn ->
    [0] ¿Qué fue? Con pocas palabras basta.
    [1] ¿Qué pasaba en ese momento, y quién estaba?
   *[2] ¿Qué fue, y qué hiciste para llegar ahí?
}
hard = { $turn ->
    [0] Hay semanas así. ¿Qué fue lo más difícil?
    [1] Puede ser. ¿Qué fue lo que más pesó?
   *[2] Gracias por decirlo. ¿Qué la hizo una semana difícil?
}
may_see = ¿Puede { $therapist } leer lo que escribiste?
next = { $turn ->
    [0] ¿Hay algo pequeño que podrías probar en los próximos días?
    [1] ¿Cabría una de estas en los días que vienen?
   *[2] ¿Qué tamaño de paso cabe en una semana como la tuya?
}
    .piece = Una tarea, 5 minutos
    .fixed = Un punto fijo al día
    .rest = Una hora de descanso
    .no = Por ahora nada
agreed = { $turn ->
    [0] Bien. Con una vez basta. Luego te pregunto cómo te fue.
    [1] Bien. Hazlo tan chico como te haga falta.
   *[2] Bien. Tú eliges el día.
}
later = { $turn ->
    [0] Está bien. Gracias por mirar tu semana.
    [1] De acuerdo. Por ahora no hay más.
   *[2] Está bien. Hay semanas que ya vienen llenas.
}
