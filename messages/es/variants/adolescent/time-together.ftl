# Por qué: lo que se hace a esa edad, sin que cueste dinero.
# Fuente: S2; Mufson 2004.
why = Un rato con alguien hace bien de un modo que la pantalla no puede. Puede ser corto, y no hay que hacer mucho.
doing =
    .coffee = Algo de tomar
    .errand = Caminar a casa
    .visit = Pasar el rato en casa
