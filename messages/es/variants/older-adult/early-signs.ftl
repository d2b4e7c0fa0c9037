# Por qué: el sueño y el cuerpo también cambian con la edad; una señal del propio día dice más.
# Fuente: Hinrichsen 2006; S1.
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica? Por ejemplo: "no abro las cortinas".
