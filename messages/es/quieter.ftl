# Tras cinco preguntas seguidas sin respuesta: se dice una vez lo que cambia, y no se pide nada.
weekly = Ahora te voy a escribir menos: la pregunta de la noche descansa y sigue lo de cada semana. Nada se pierde y no me debes respuestas. Cuando quieras, ahí está /mood, y con /settings vuelven las noches.
