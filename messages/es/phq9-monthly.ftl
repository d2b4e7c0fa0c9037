intro = { $turn ->
    [0] Una vez al mes hay nueve preguntas cortas sobre las últimas dos semanas. Tus respuestas les ayudan a ti y a { $therapist } a ver cómo vas. Puedes saltar la que quieras.
    [1] Ya toca: las nueve preguntas cortas del mes. Son sobre las últimas dos semanas. Puedes saltar la que quieras.
   *[2] Aquí van las nueve preguntas de este mes, sobre las últimas dos semanas. No hay respuesta buena ni mala. Puedes saltar la que quieras.
}
thanks = { $turn ->
    [0] Gracias. Tú y { $therapist } las pueden mirar en la sesión.
    [1] Gracias. Quedan guardadas para ti y para { $therapist }.
   *[2] Gracias. Es todo por este mes. { $therapist } las puede ver.
}
