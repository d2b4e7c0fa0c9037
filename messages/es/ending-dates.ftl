# Una persona clínica lo revisa antes de usarlo.

title = un plan para un día que puede doler
# Fuente: S4; Weissman 2018 (el duelo puede subir en aniversarios y fiestas; no es que vuelva la enfermedad).
why = Hay días en que se extraña más: un cumpleaños, una fiesta, el día en que pasó. Eso es duelo. No te regresa al principio.
kept = Ya está guardado aquí: { $days_kept }. Con eso basta.
is_one = ¿Hay un día así en los meses que vienen?
    .yes = Sí, hay uno
    .not-sure = Ahora no sé decir
which = ¿Qué día es? { $therapist } lo va a ver.
    .birthday = Un cumpleaños
    .holiday = Una fiesta
    .that-day = El día que pasó
    .other = Otro día
# Se pregunta una sola vez en todo el curso; no saberlo también es una respuesta.
died = ¿Qué día pasó? Puedes escribirlo así: 5 mar. Si no lo sabes, sáltala: eso también es una respuesta.
birthday = ¿Cuándo es ese cumpleaños? Puedes escribirlo así: 25 nov.
on_day = ¿Qué fecha es? La puedes escribir así: 25 de nov.
like = ¿Cómo te gustaría que fuera una parte de ese día?
    .remember = Un rato para recordar
    .company = Con alguien cerca
    .quiet = En calma, a solas
    .as-usual = Como cualquier día
    .not-sure = Todavía no sé
note = Podrías anotarlo en tu calendario, con esa cosa al lado. ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Gracias. Con /dates ves los días guardados aquí. Cuando llegue uno, te pregunto cómo estás.
none = Está bien. Si te viene uno a la mente, se lo puedes decir a { $therapist }. Extrañar no sigue un calendario.
