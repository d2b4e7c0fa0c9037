intro = { $turn ->
    [0] Una vez a la semana hay nueve preguntas cortas sobre las últimas dos semanas, un toque cada una. Ayudan a ver cómo van las cosas. Puedes saltar la que quieras.
    [1] Ahora las nueve preguntas de la semana, sobre las últimas dos semanas. Un toque cada una, y puedes saltar la que quieras.
   *[2] Aquí van las nueve preguntas cortas de la semana. Toca lo que más se parezca. No hay respuesta mala, y puedes saltar la que quieras.
}
thanks = Gracias. { $therapist } las va a mirar contigo.
