# Por qué: revisar, volver a preguntar y evitar llegan antes que lo demás.
# Fuente: Markowitz 2014; Joiner 1999; S1.
people = Y con la gente, ¿qué pasa primero?
    .need = Pregunto una y otra vez
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica? Por ejemplo: "leo mis mensajes una y otra vez".
