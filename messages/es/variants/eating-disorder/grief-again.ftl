# Por qué: sin platos.
# Fuente: Murphy 2012.
what = ¿Qué hacías antes y no has vuelto a hacer? Un lugar, una clase, una canción, un juego.
