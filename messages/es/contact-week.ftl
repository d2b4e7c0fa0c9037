# Una persona clínica revisa cada línea antes de usarla.
title = un paso hacia alguien
# Fuente: S2, S4, contacto gradual; Weissman 2018
moment = { $turn ->
    [0] Miremos tu semana con la gente. ¿Hubo un momento que te hizo bien?
    [1] Piensa en estos siete días. ¿Sentiste cerca a alguien, aunque fuera un minuto?
   *[2] ¿Hiciste algo esta semana que te acercó un poco a alguien?
}
    .yes = Sí, un poco
    .no = Esta semana no
what = { $turn ->
    [0] ¿Qué fue, y qué hiciste tú?
    [1] ¿Qué pasaba en ese momento?
   *[2] ¿Qué hiciste? Lo pequeño cuenta.
}
hard = { $turn ->
    [0] Hay semanas así. ¿Qué se atravesó?
    [1] Puede ser. ¿Cómo fue estar con gente esta semana?
   *[2] Gracias por decirlo. ¿Qué te habría ayudado?
}
may_see = ¿Puede { $therapist } leer lo que escribiste?
size = { $turn ->
    [0] ¿Qué tamaño de paso va con los días que vienen?
    [1] ¿Hay uno de estos que podrías probar?
   *[2] ¿Cuál sería fácil aun en un día de cansancio?
}
    .hello = Un saludo
    .message = Un mensaje
    .call = Una llamada corta
    .meeting = Un rato con alguien
    .no = Por ahora ninguno
agreed = { $turn ->
    [0] Bien. Con alguien que te haga sentir a gusto. Luego te pregunto cómo fue.
    [1] Bien. Si resulta muy grande, toma el tamaño de abajo.
   *[2] Bien. Lo que cuenta es probar, no cómo salga.
}
later = { $turn ->
    [0] Está bien. Gracias por mirar tu semana.
    [1] De acuerdo. Los pasos siguen ahí para cuando quieras.
   *[2] Está bien. Habrá otras semanas.
}
