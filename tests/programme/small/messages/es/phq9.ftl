intro = Una vez a la semana hay nueve preguntas cortas sobre las últimas dos semanas. Tus respuestas ayudan a ver cómo van las cosas. Puedes saltar la que quieras.
thanks = Gracias. { $therapist } las va a mirar contigo.
