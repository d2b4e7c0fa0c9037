# La pregunta de cada noche: medio minuto. Las primeras frases van rotando; ninguna nombra a nadie ni habla de un pleito.
# Fuente: PROGRAMME.md, Check-ins; S2, S3 (el ánimo y las relaciones se mueven entre sí); lo corto y fijo se contesta más.
mood = { $turn ->
    [0] ¿Cómo estás esta noche? 0 es lo más bajo y 10 es lo mejor.
    [1] Tu pregunta de la noche: ¿qué número va con tu ánimo de hoy, de 0 (muy bajo) a 10 (muy bien)?
    [2] Mirando tu día, ¿dónde estuvo tu ánimo? 0 es muy bajo y 10 es muy bien.
    [3] Si el día de hoy tuviera un número según cómo te sentiste, ¿cuál sería? De 0 (muy bajo) a 10 (muy bien).
    [4] Un toque para hoy: ¿cómo estuvo tu ánimo, de 0 (muy bajo) a 10 (muy bien)?
   *[5] Ya casi se acaba el día. ¿Cómo te sentiste, de 0 (muy bajo) a 10 (muy bien)?
}
back = Qué bien que estás aquí. No hay nada atrasado.
happened = { $turn ->
    [0] ¿Pasó algo hoy entre tú y alguien? Lo pequeño también cuenta.
    [1] ¿Hubo hoy un momento bueno o difícil con alguien?
   *[2] ¿Alguien te movió el ánimo hoy, para arriba o para abajo?
}
with_whom = { $turn ->
    [0] ¿Quién fue? Con el nombre basta.
    [1] ¿Con quién fue? También vale un apodo.
   *[2] ¿Quién estaba ahí? Pon el nombre que tú usas.
}
what = { $turn ->
    [0] ¿Qué pasó, en una frase? Solo si quieres.
    [1] ¿Cómo fue, en pocas palabras? Puedes saltar esta.
   *[2] ¿De qué se trató? Basta una línea, o ninguna.
}
way = { $turn ->
    [0] ¿Para dónde se movió tu ánimo?
    [1] ¿Qué le hizo eso a tu ánimo?
   *[2] ¿Y tu ánimo después de eso?
}
    .better = Subió un poco
    .worse = Bajó un poco
    .same = Quedó igual
may_see = ¿Puede { $therapist } leer lo que escribiste?
low = { $turn ->
    [0] Gracias por decir cómo estás. Queda guardado para { $therapist }, así no tienes que cargarlo todo en la cabeza. Si se pone más pesado, escribe /crisis a cualquier hora.
    [1] Gracias por decir que fue bajo. { $therapist } lo va a ver antes de su próxima sesión. Si se pone más pesado, /crisis muestra a quién llamar.
   *[2] Un número bajo también se vale aquí. Con eso basta por hoy. Si se pone más pesado, ahí está /crisis a cualquier hora.
}
lifted = Un día bajo, y alguien que lo subió un poco. Las dos cosas quedan anotadas para { $therapist }. /crisis está a cualquier hora.
thanks = { $turn ->
    [0] Gracias. Ya quedó anotado.
    [1] Gracias. Lo guardé para tu próxima sesión.
   *[2] Gracias. Cada noche así ayuda a ver cómo se mueven las cosas.
}
