mood = { $turn ->
    [0] ¿Cómo está tu ánimo esta noche? 0 es lo más bajo y 10 es lo mejor.
    [1] Ya va media semana. ¿Qué número va con tu ánimo ahora, de 0 (muy bajo) a 10 (muy bien)?
   *[2] Una pregunta corta. ¿Cómo estás en este momento, de 0 (muy bajo) a 10 (muy bien)?
}
happened = { $turn ->
    [0] Desde el fin de semana, ¿pasó algo entre tú y alguien?
    [1] En estos días, ¿hubo un momento con alguien que se te quedó?
   *[2] ¿Alguien te movió el ánimo en estos días, para arriba o para abajo?
}
with_whom = ¿Con quién fue? Basta el nombre.
what = ¿Qué pasó, en una frase? Solo si quieres.
way = ¿Para dónde se movió tu ánimo?
    .better = Subió un poco
    .worse = Bajó un poco
    .same = Quedó igual
may_see = ¿Puede { $therapist } leer lo que escribiste de esto?
low = { $turn ->
    [0] Gracias por decir cómo estás. { $therapist } lo va a ver antes de la sesión. Si se pone más pesado, escribe /crisis a cualquier hora.
    [1] Es un momento bajo, y cuenta que lo digas. { $therapist } lo va a ver. Si pesa demasiado, /crisis está ahí día y noche.
   *[2] Gracias por contarme. No tienes que hacer nada con eso hoy. { $therapist } lo va a ver. Si crece, escribe /crisis a cualquier hora.
}
thanks = { $turn ->
    [0] Gracias. Por mi parte es todo.
    [1] Gracias. Ya lo anoté.
   *[2] Gracias por contarme.
}
