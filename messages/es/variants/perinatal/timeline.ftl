# Por qué: en esta línea van un embarazo, un parto y una pérdida.
# Fuente: O'Hara 2000; Spinelli 2003.
around =
    .loss = Una muerte o pérdida
    .home = Un embarazo o un parto
