# Por qué: buena parte del día con gente pasa en la escuela y en la pantalla.
# Fuente: Mufson 2004; lo corto y fijo se contesta más.
happened = { $turn ->
    [0] ¿Pasó algo hoy con alguien, en la escuela, en casa o en línea? Lo pequeño también cuenta.
    [1] ¿Hubo hoy un momento bueno o difícil con alguien? Un mensaje también cuenta.
   *[2] ¿Alguien te movió el ánimo hoy, para arriba o para abajo?
}
what = { $turn ->
    [0] ¿Qué pasó? Una línea, solo si quieres.
    [1] ¿Cómo fue, en pocas palabras? Puedes saltar esta.
   *[2] ¿De qué se trató? Unas palabras, o ninguna.
}
