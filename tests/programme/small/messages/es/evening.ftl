mood = { $turn ->
    [0] ¿Cómo estás esta noche? 0 es lo más bajo y 10 es lo mejor.
    [1] Tu pregunta de la noche: ¿cómo está tu ánimo ahora, de 0 a 10?
    [2] Mirando tu día: ¿qué número va con tu ánimo, de 0 a 10?
    [3] Algo rápido: ¿cómo te sientes ahora, de 0 (muy mal) a 10 (muy bien)?
    [4] Antes de que acabe el día: ¿dónde está tu ánimo, de 0 a 10?
   *[5] ¿Qué número tiene tu ánimo esta noche, de 0 (muy bajo) a 10 (muy bueno)?
}
happened = { $turn ->
    [0] ¿Pasó algo hoy entre tú y alguien?
    [1] ¿Hubo hoy un momento con alguien que se te quedó?
    [2] ¿Algo entre tú y otra persona hoy, bueno o difícil?
    [3] ¿Alguien te movió el ánimo hoy, para arriba o para abajo?
    [4] ¿Hubo hoy un momento con alguien que contó?
   *[5] ¿Pasó hoy algo con otra persona, pequeño o grande?
}
with_whom = ¿Con quién fue? Basta el nombre.
what = ¿Qué pasó, en una frase? Solo si quieres.
way = ¿Para dónde movió tu ánimo?
    .better = Subió un poco
    .worse = Bajó un poco
    .same = Quedó igual
may_see = ¿Puede { $therapist } leer lo que escribiste de esto?
low = Gracias por decir cómo estás. Un día bajo es parte del camino, y { $therapist } lo va a ver antes de su próxima sesión. Si se pone más pesado, escribe /crisis a cualquier hora.
thanks = Gracias. Eso es todo por hoy.
