# Por qué: señales que se ven a esa edad.
# Fuente: Mufson 2004; S1.
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica? Por ejemplo: "dejo mensajes sin leer".
card = Podrías poner tus señales en una tarjeta o en tu teléfono, y abajo una cosa que ayuda. ¿Cuándo podrías probar?
