mood = ¿Cómo está tu ánimo ahora, de 0 (muy bajo) a 10 (muy bien)?
words = ¿Quieres agregar algo? Puedes saltar esta.
may_see = ¿Puede { $therapist } leer eso?
low = Gracias por decir cómo estás. Ya quedó anotado. Si se pone más pesado, /crisis muestra a quién llamar a cualquier hora.
thanks = Gracias. Ya quedó anotado.
