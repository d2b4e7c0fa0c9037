# Por qué: los días van con el reloj de alguien más; un punto puede seguir siendo propio.
# Fuente: O'Hara 2000; Frank 2005.
why = En estos días manda el reloj de alguien más, o se perdió la forma. Un punto fijo, aunque sean diez minutos, ayuda a sentir el día más tuyo.
hour = ¿A qué hora del día podría ser? También vale “después de la siesta”.
