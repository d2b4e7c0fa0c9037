# Por qué: alrededor de un parto el ánimo bajo es común y se toma por fracaso; un embarazo, un parto o una pérdida cambia todos los lazos. Nada aquí supone que hay bebé en casa, ni pareja.
# Fuente: O'Hara 2000, Spinelli 2003 (TIP después del parto y en el embarazo); S1, S3.
both = Las dos se mueven entre sí. Un embarazo, un parto o una pérdida cambia el sueño, los días y los lazos. Eso puede bajar el ánimo. Y con el ánimo bajo cuesta más estar con la gente. Cuando una cosa se alivia, muchas veces la otra también.
ill = Gracias. Hay algo que importa mucho: sentirse así en un embarazo o después de un parto es una enfermedad. Es común y no es tu culpa. No dice nada de cuánto quieres. Se puede tratar. Mientras mejoras, te puedes exigir menos.
map = En estas semanas también te voy a preguntar por una persona a la vez. Así se hace un mapa de tu gente. Para hablar con alguien, de día o de noche, está también la línea de salud mental materna: { $maternal_call }. En una crisis es el 988.
