# Por qué: esperar la respuesta y mirar otra vez alimenta la preocupación.
# Fuente: Joiner 1999; Liu 2023; S2.
agreed = De acuerdo. Puede ser corto y sencillo. Mándalo una vez, y podrías guardar el teléfono una hora. Si tarda la respuesta, quizás es un día lleno. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Si hay otro paso pendiente, haz el que pese menos.
}
