# Por qué: la escuela va antes que el trabajo, y los cambios en casa cuentan mucho.
# Fuente: Mufson 2004.
why = Muchas veces el ánimo cambia cerca de algo que pasó en casa, en la escuela o con amistades. Una línea de tus últimos meses puede mostrar qué vino primero. Hoy solo unos puntos. Más o menos está bien.
around =
    .change = Mudanza u otra escuela
    .work = Escuela, trabajo, dinero
    .home = Cambios en casa
