# Una persona clínica revisa cada línea antes de usarla.
title = escuchar a alguien que ya lo vivió
# Fuente: S2, S3; Weissman 2018, lazos nuevos en el rol nuevo; Pfeiffer 2011, el apoyo de quien ya lo vivió alivia el ánimo
why = Quien ya pasó por un cambio como el tuyo sabe cosas que nadie más te puede contar. Ayuda oír cómo fue.
know = ¿Conoces a alguien que haya pasado por algo así?
    .yes = Sí, a alguien
    .maybe = Tal vez
    .no = Todavía no
person = ¿Quién es? Mejor alguien con quien te sientas a gusto.
question = ¿Qué te gustaría preguntarle? Con una cosa basta.
elsewhere = Le pasa a mucha gente. Hay otros modos de oír esas historias, y puedes solo escuchar.
where = ¿Dónde podrías buscar primero?
    .group = Un grupo cercano
    .online = Un grupo en línea
    .book = Un libro o un podcast
    .therapist = Pregunto en mi sesión
in-session = Bien. Quizás { $therapist } conoce un grupo o una historia que vaya contigo. Podrías preguntar al empezar, para que haya tiempo.
may_see = ¿Puede { $therapist } leer lo que escribiste?
day = ¿Cuándo podrías probar?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = De acuerdo. De lo tuyo puedes contar lo que quieras, o nada. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] No hay prisa. Una cosa a la vez está bien.
}
later = Está bien. Esas historias no se van.
