title = llevar una plática a tu sesión
open = { $turn ->
    [0] Hoy miramos un poco atrás, en un rato tranquilo. Puedes saltar lo que quieras.
    [1] Dos o tres preguntas de la última semana, mejor a solas.
   *[2] La parte de hoy mira un poco atrás. También puede esperar.
}
talked = ¿Tú y la persona que tenías en mente lograron hablar?
    .yes = Sí
    .a-bit = Un poco
    .no = No
not_talked = Está bien. No hablar puede ser lo mejor por ahora.
instead = ¿Notaste algo en ti en este tiempo sin hablar?
thanks_no = Gracias. { $therapist } puede ver contigo lo que sigue.
# Fuente: S0, S4; Weissman 2018 (análisis de la comunicación: qué se dijo, qué volvió, qué se sintió).
said = ¿Qué dijiste, y qué te contestó? Bastan dos frases.
left = ¿Cómo te dejó?
    .lighter = Con alivio
    .heavier = Con más peso
    .mixed = Un poco de las dos
    .same = Más o menos igual
safe = ¿Y te sientes a salvo con esa persona?
    .yes = Sí
    .not-sure = No sé
    .no = No
surprise = ¿Algo salió de una manera que no esperabas?
may_see = ¿Puede { $therapist } leer lo que escribiste?
bring = ¿Quieres llevar esta plática a tu sesión?
    .yes = Sí
    .no = Esta vez no
thanks = Gracias. Como haya salido, lo que notaste es tuyo.
