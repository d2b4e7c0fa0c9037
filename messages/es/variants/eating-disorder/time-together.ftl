# Por qué: verse con algo de tomar o para caminar puede ser parte de la enfermedad; estar con alguien no.
# Fuente: Murphy 2012.
doing =
    .walk = Un rato afuera
    .coffee = Música o una serie
