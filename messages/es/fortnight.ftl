# Una persona clínica lo revisa antes de usarlo.
mood = { $turn ->
    [0] Pasaron dos semanas. ¿Cómo está tu ánimo ahora? 0 es lo más bajo y 10 es lo mejor.
    [1] ¿Cómo estás en estos días, de 0 (muy bajo) a 10 (muy bien)?
   *[2] Un saludo corto. ¿Qué número va con tu ánimo ahora, de 0 (muy bajo) a 10 (muy bien)?
}
happened = { $turn ->
    [0] En estas dos semanas, ¿pasó algo entre tú y alguien que se te quedó?
    [1] ¿Alguien te movió el ánimo estos días, para arriba o para abajo?
   *[2] ¿Algo cambió entre tú y alguien en estas dos semanas, bueno o difícil?
}
with_whom = ¿Con quién fue? Basta el nombre.
what = ¿Qué pasó, en una frase? Solo si quieres.
way = ¿Para dónde se movió tu ánimo?
    .better = Subió un poco
    .worse = Bajó un poco
    .same = Quedó igual
may_see = ¿Puede { $therapist } leer lo que escribiste de esto?
# Fuente: Weissman 2018 (un ánimo bajo que se queda merece hablar antes).
low = { $turn ->
    [0] Gracias por decir cómo estás. Si sigue bajo, podrías pedirle a { $therapist } una cita pronto. Si pesa más, escribe /crisis a cualquier hora.
    [1] Es un momento bajo, y cuenta que lo digas. No hace falta esperar a la próxima cita: puedes buscar antes a { $therapist }. /crisis está ahí día y noche.
   *[2] Gracias por contarme. /plan muestra lo que escribiste para tiempos así. Si pesa demasiado, escribe /crisis a cualquier hora.
}
thanks = { $turn ->
    [0] Gracias. Te pregunto otra vez en dos semanas.
    [1] Gracias. Ya lo anoté.
   *[2] Gracias por contarme. Por mi parte es todo.
}
