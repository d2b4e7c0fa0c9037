# Por qué: sin cocina.
# Fuente: Murphy 2012.
liked = ¿Qué te ha gustado hacer, ahora o hace mucho? Puede ser música, hacer cosas con las manos, rezar, un juego.
