intro = Aquí van siete preguntas cortas sobre la preocupación en las últimas dos semanas, un toque cada una. Puedes saltar la que quieras.
thanks = Gracias. { $therapist } las va a mirar contigo.
