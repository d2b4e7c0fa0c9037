# Por qué: un vaso de agua puede ser parte de la enfermedad; “pesado” es palabra cargada; la pregunta deja fuera el cuerpo.
# Fuente: Murphy 2012.
small = { $turn ->
    [0] ¿Cuál de estas te cuesta menos?
    [1] ¿Cuál de estas se sentiría bien ahora?
   *[2] Escoge la que tengas más a la mano.
}
    .water = Agua fresca en las manos
    .warm = Una cobija calientita
plan = Tu propio plan está a un toque: /plan. Si se pone más difícil: /crisis, a cualquier hora.
