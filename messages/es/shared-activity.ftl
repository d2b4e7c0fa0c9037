# Una persona clínica revisa cada línea antes de usarla.
title = un primer paso para algo con más gente
# Fuente: S2, S3, ampliar el apoyo; Weissman 2018; Hall 2019, las horas juntos hacen la amistad
why = Cuando se hace algo a la par, no hay que hablar todo el tiempo. Y ver las mismas caras otra vez es como nacen casi todas las amistades.
liked = ¿Qué te ha gustado hacer, ahora o hace mucho? Puede ser música, cocina, rezar, un juego.
where = ¿Cómo podrías hacerlo con más gente?
    .person = Con una persona
    .group = En un grupo o club
    .class = En una clase
    .online = En línea, con gente
first = ¿Cuál es el primer paso chico? Puede ser buscar un horario o preguntarle a alguien.
may_see = ¿Puede { $therapist } leer lo que escribiste?
day = ¿Cuándo podrías dar ese primer paso?
    .tomorrow = Mañana
    .this-week = Esta semana
    .no = Esta semana no
agreed = Bien. Para esta semana es solo el primer paso. Ir es para luego, y puedes cambiar de idea. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Los otros pasos pueden esperar.
}
later = De acuerdo. Lo que te gusta ya está escrito. No se pierde.
