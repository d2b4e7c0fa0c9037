mood = { $turn ->
    [0] Se acaba la semana. ¿Cómo está tu ánimo, de 0 (muy bajo) a 10 (muy bien)?
    [1] ¿Cómo estás esta noche, de 0 (muy bajo) a 10 (muy bien)?
   *[2] ¿Qué número va con tu ánimo ahora? 0 es muy bajo y 10 es muy bien.
}
helped = { $turn ->
    [0] ¿Hubo algo en estos días que hizo las cosas más fáciles?
    [1] ¿Alguien o algo te ayudó un poco en estos días?
   *[2] Mirando estos días: ¿algo te hizo bien?
}
    .person = Alguien me ayudó
    .self = Algo que hice yo
    .both = Las dos cosas
    .no = Esta vez no
who = ¿Quién fue? Basta el nombre.
words = ¿Qué fue, en pocas palabras? Solo si quieres.
low = { $turn ->
    [0] Gracias por decirlo. Cerca de un final puede venir una semana baja, y vale la pena contárselo a { $therapist }. Si pesa más, escribe /crisis a cualquier hora.
    [1] Gracias por contarme. No tienes que cargarlo a solas: /crisis está ahí día y noche.
   *[2] Suena pesado, y cuenta que lo digas. { $therapist } lo va a ver. Si crece, escribe /crisis a cualquier hora.
}
thanks = { $turn ->
    [0] Gracias. Que tengas un fin de semana tranquilo.
    [1] Gracias. Ya quedó escrito.
   *[2] Gracias por contarme. Ya lo anoté.
}
