title = un pequeño plan para una fecha difícil
# Fuente: Worden 2018 (los cumpleaños, las fiestas y el día de la muerte suelen traer el duelo de vuelta); Weissman 2018.
why = { $turn ->
    [0] Hay días que ya traen el duelo adentro. Un plan pequeño puede hacer menos dura esa fecha.
    [1] Esta noche, una mirada al calendario. Hay fechas que pesan más, y ayuda verlas venir.
   *[2] Cumpleaños, fiestas, un día del año: hay fechas que pesan más. Hoy puedes hacer un plan para una.
}
which = ¿Viene un día así?
    .birthday = Un cumpleaños
    .holiday = Una fiesta
    .that-day = El día que pasó
    .other = Otro día
    .no-day = No que yo sepa
none = Bueno saberlo. Si sale una fecha, la puedes poner con /dates, o decírsela a { $therapist }. Ese día te llega algo breve.
# Se pregunta una sola vez en todo el curso; no saberlo también es una respuesta.
died = ¿Qué día pasó? Puedes escribirlo así: 5 mar. Si no lo sabes, sáltala: eso también es una respuesta.
birthday = ¿Cuándo es ese cumpleaños? Puedes escribirlo así: 25 nov.
day = ¿Cuándo es? Puedes escribir el día, como 25 nov.
want = ¿Qué te gustaría ese día?
    .company = Compañía
    .quiet = Calma
    .both = Un poco de cada una
    .not-sure = No sé todavía
one = ¿Qué cosa te gustaría hacer ese día, o dejar fuera? Puede ser pequeña.
person = ¿Hay alguien que podría saber que viene ese día?
may_see = ¿Puede { $therapist } leer lo que escribiste?
keep = ¿Lo guardo como algo para probar?
    .yes = Sí, guárdalo
    .not-now = Ahora no
noted = Queda guardado. Con /dates ves los días que están en el calendario de aquí.
thanks = Ese mismo día el plan puede cambiar. Así es esto.
