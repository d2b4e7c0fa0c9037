# Por qué: sin platos.
# Fuente: Murphy 2012.
like = ¿Qué cosa pequeña era muy suya? Una costumbre, un dicho, una canción.
