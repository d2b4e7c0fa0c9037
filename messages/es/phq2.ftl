intro = Dos preguntas cortas sobre las últimas dos semanas, un toque cada una. Puedes saltar la que quieras.
thanks = Gracias. { $therapist } las va a mirar contigo.
