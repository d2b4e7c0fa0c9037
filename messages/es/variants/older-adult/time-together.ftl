# Por qué: caminar y salir puede costar; una visita o un viaje corto son lo usual.
# Fuente: S2; Hinrichsen 2006.
why = Un rato con alguien hace bien de un modo que el teléfono no puede. Puede ser corto, y puede ser en una silla.
doing =
    .errand = Un viaje o un mandado
