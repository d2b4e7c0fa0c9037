# Por qué: en la lista van la jubilación y la enfermedad de alguien cercano.
# Fuente: Hinrichsen 2006.
around =
    .work = Trabajo o jubilación
    .home = Un cambio en casa
    .illness = Enfermedad, mía o ajena
