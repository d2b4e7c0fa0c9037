# Una persona clínica lo revisa antes de usarlo.

title = un primer paso hacia más apoyo
# Fuente: S2, S3 (el apoyo se reparte entre más personas).
why = Nadie puede ser todo para otra persona. Hay gente para hablar, gente para reír y gente que sabe arreglar la llave del agua.
need = ¿Qué te hace más falta ahora?
    .ear = Con quien hablar
    .company = Compañía
    .hands = Una mano
    .laugh = Reír un poco
    .know-how = Alguien que sepa
is_one = ¿Te viene alguien a la mente para eso? Puede ser de hace mucho, o alguien que conoces poco.
    .yes = Sí, alguien
    .no = Nadie
person = ¿Quién es?
nobody = Mucha gente no tiene a nadie a la mano para eso. Puede cambiar con cosas chicas, muchas veces por ir una y otra vez al mismo lugar.
place = ¿Dónde podrías estar entre gente, sin tener que hacer mucho?
    .class = Una clase o un grupo
    .library = Parque o biblioteca
    .faith = Un lugar de fe
    .online = Un grupo en línea
    .volunteer = Ayudar en algún lado
    .not-sure = Todavía no sé
# Fuente: Liu 2023 (a la gente le gusta que le escriban más de lo que cree quien escribe).
step = ¿Qué primer paso toma menos de diez minutos? Como buscar un horario o escribir una línea. A la gente le suele gustar más de lo que creemos.
when = ¿Cuándo podrías probar ese paso?
    .today = Hoy
    .this-week = Esta semana
    .session = Primero en mi sesión
    .not-now = Ahora no
thanks = Bien. Chico es el tamaño correcto. Si lo pruebas, cuenta, pase lo que pase.
later = Está bien. Saber qué te falta ya vale algo, y { $therapist } lo puede mirar contigo.
