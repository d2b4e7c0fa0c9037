mood = ¿Cómo está tu ánimo ahora, de 0 (muy bajo) a 10 (muy bien)?
words = ¿Quieres agregar algo? Puedes saltar esta.
may_see = ¿Puede { $therapist } leer eso?
thanks = Gracias. Ya quedó anotado.
