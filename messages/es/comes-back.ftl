# Una persona clínica revisa cada línea antes de usarla.
title = algo pequeño de otra manera
# Fuente: S2, S3, S4, patrones que vuelven, mirados con apoyo; Weissman 2018
why = Casi toda la gente aprende temprano un modo de estar con los demás: callar, agradar, tomar distancia. Ese modo luego vuelve por su cuenta.
ready = ¿Miramos uno tuyo? Son unos minutos.
    .yes = Sí
    .no = Hoy no
    .leave = Prefiero saltarla
ready-no = Está bien. Puede esperar. Te pregunto otra semana.
left = Está bien, esta queda fuera. Si un día quieres, lo puedes hablar con { $therapist }.
pattern = ¿Qué sueles hacer con la gente? Toca todo lo que vaya contigo y luego Listo.
    .wait = Espero que me inviten
    .agree = Digo sí sin pensarlo
    .hide = Escondo cómo estoy
    .distance = Me alejo primero
    .give = Doy mucho, pido poco
    .other = Otra cosa
helped = ¿Cómo te ayudaba eso cuando empezó? Tal vez te cuidaba de algo.
# Fuente: S4, mirar atrás con apoyo; Weissman 2018
sense = Encontraste ese modo cuando te hacía falta. Tenía sentido. Hoy quizás tienes otros también.
other_way = Con alguien de confianza: ¿qué cosa pequeña podrías hacer de otra manera?
may_see = ¿Puede { $therapist } leer lo que escribiste?
try_it = ¿Te gustaría probarlo una vez esta semana, con esa persona?
    .yes = Sí, una vez
    .no = Esta semana no
agreed = De acuerdo. Puede sentirse raro. Así se siente lo nuevo. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Si hay más pasos pendientes, con uno basta.
}
later = Está bien. Verlo cuando vuelve ya es un paso.
