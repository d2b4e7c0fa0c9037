# Por qué: una noche corta es la razón de casi siempre.
# Fuente: O'Hara 2000; Gollwitzer 2006.
energy = Tiene sentido con noches cortas. Dormir puede ir primero. Podrías tomar la parte que cuesta menos. Pensar cómo empezarías ya es un paso.
