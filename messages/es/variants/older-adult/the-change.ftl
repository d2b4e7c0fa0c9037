# Por qué: jubilarse, enfermar, mudarse, cuidar de alguien: los cambios de esa edad, que pocas veces se escogen.
# Fuente: Hinrichsen 2006 (transiciones de papel en la edad mayor).
why = Jubilarse, una enfermedad, una mudanza, cuidar de alguien: todo eso cambia los días. Eso cansa, y el ánimo puede bajar. Veamos qué cambió para ti.
