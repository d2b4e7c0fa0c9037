# Por qué: una fiesta es una mesa.
# Fuente: Murphy 2012.
why = Hay días en que vuelve fuerte lo que falta: un cumpleaños, una fecha del año, el día en que pasó. Eso es duelo. No te regresa al principio.
