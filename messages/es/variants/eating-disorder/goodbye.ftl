# Por qué: ni comida ni caminata para marcar un día.
# Fuente: Murphy 2012.
mark =
    .walk = Un rato afuera
    .meal = Un rato con alguien
