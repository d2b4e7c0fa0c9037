# Palabras de las imágenes: breves, porque tienen poco lugar. Una imagen no lleva ningún nombre.
mood = Ánimo, 0 a 10
phq9 = PHQ-9, 0 a 27
better = lo subió
worse = lo bajó
same = sin cambio
