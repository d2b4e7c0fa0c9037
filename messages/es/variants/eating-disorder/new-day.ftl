# Por qué: ni comidas ni caminatas como punto fijo.
# Fuente: Murphy 2012.
why = Un cambio revuelve el día: cuándo nos levantamos, vemos a alguien, descansamos. Un punto fijo ayuda a sentir el día más nuestro.
point =
    .meal = Media hora con calma
    .outside = Un rato afuera
