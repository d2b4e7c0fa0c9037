# Cinco horas de un día, por la noche: la de acostarse es la de anoche. Solo la página del terapeuta las suma.
# Fuente: Monk 1990 (medida del ritmo social; con palabras nuestras); Frank 2005 (ritmo social y ánimo).
title = anotar cinco horas de un día
bed = { $turn ->
    [0] Cinco horas de tu día, más o menos está bien. ¿A qué hora te acostaste anoche? Toca una, o escríbela, como 22:30.
    [1] Ahora las horas del día. ¿A qué hora te acostaste anoche? Puedes escribirla, como 22:30.
    [2] Cinco toques para el ritmo de tu día. ¿A qué hora te fuiste a la cama anoche? O escríbela, como 22:30.
    [3] La forma de tu día, en cinco horas. ¿A qué hora fue la cama anoche? Puedes escribirla, como 22:30.
    [4] Una mirada a las horas de tu día. ¿A qué hora te acostaste a dormir anoche? O escríbela, como 22:30.
   *[5] Tu día según el reloj, más o menos. ¿A qué hora te acostaste anoche? Puedes escribirla, como 22:30.
}
up = ¿A qué hora te levantaste hoy?
contact = ¿A qué hora tuviste el primer contacto con alguien? En persona, por teléfono o por mensaje. Sáltala si todavía no.
main = ¿A qué hora empezó lo principal de tu día: trabajo, escuela, cuidar a alguien, una tarea?
dinner = ¿A qué hora cenaste? Sáltala si todavía no.
thanks = Gracias. { $therapist } puede ver cómo se acomodan tus días.
