# Por qué: caminar puede ser parte de la enfermedad.
# Fuente: Murphy 2012.
first =
    .walk = Salir un momento
