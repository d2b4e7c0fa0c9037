# Una persona clínica lo revisa antes de usarlo.

title = notar lo que se repite
# Fuente: S2, S3, S4 (lo que se repite entre la gente se nota antes de cambiar nada).
why = Algunas cosas entre la gente vuelven una y otra vez, con otras caras. Verlo es un primer paso. Aquí nadie busca culpas.
again = ¿Qué te sigue pasando con la gente? Por ejemplo: "doy mucho, y luego siento que abusan".
where = ¿Dónde te ha pasado? Toca todo lo que sirva y luego Listo.
    .family = Familia
    .love = Amor
    .friends = Amistades
    .work = Trabajo o escuela
    .other = Otro lado
mine = ¿Qué haces casi siempre cuando empieza?
    .quiet = Me quedo en silencio
    .give = Doy todavía más
    .wait = Espero que me vean
    .worst = Espero lo peor
    .leave = Me alejo
    .not-sure = No sé decir
ends = ¿Y cómo te deja casi siempre?
    .alone = Con soledad
    .hurt = Con dolor
    .angry = Con enojo
    .tired = Con cansancio
    .not-sure = No sé decir
hope = ¿Qué esperas cada vez, muy en el fondo?
# Fuente: S4 (lo que hoy estorba muchas veces fue antes una manera de salir adelante).
reason = Lo que haces ahí tuvo antes una buena razón. Tal vez te cuidó, o te dejó estar cerca de alguien.
once = ¿Hay una cosa chica que podrías hacer de otro modo? Una vez nada más, y donde sea seguro.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Mirar así no es poca cosa. Esta semana no tiene que cambiar nada. { $therapist } lo puede ver contigo.
