# Por qué: ni taza ni receta.
# Fuente: Murphy 2012.
why = { $turn ->
    [0] Las cosas guardan mucho: un anillo, una bufanda, un mensaje de voz. Hoy, solo una de ellas.
    [1] Una silla, una foto, un número que sigue en el teléfono. Hoy se trata de una sola cosa suya.
   *[2] No hay un momento correcto para guardar, mover o regalar lo que alguien deja. Hoy, una sola cosa.
}
