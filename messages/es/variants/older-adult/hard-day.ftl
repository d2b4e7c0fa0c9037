# Por qué: la salud está entre lo difícil que puede venir.
# Fuente: Hinrichsen 2006.
ahead =
    .change = Un cambio, o mi salud
