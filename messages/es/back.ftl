# Tras cinco preguntas sin respuesta solo llegan las de la semana. Quien vuelve escoge de nuevo, y no debe nada.
hello = Qué bien que estás aquí. No hay nada atrasado.
rhythm = ¿Cada cuánto quieres una pregunta mía?
    .daily = Cada noche
    .other-day = Una noche sí y otra no
    .weekly = Semanal, no diaria
