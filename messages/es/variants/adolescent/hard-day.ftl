# Por qué: la escuela va junto al trabajo.
# Fuente: Mufson 2004.
ahead =
    .work = Escuela, trabajo, dinero
