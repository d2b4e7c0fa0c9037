# Una persona clínica lo revisa antes de usarlo.

title = mirar despacio una plática
# Fuente: S0, S4; Weissman 2018 (una plática real se revisa paso a paso).
why = Lo que queremos decir y lo que se oye pueden ser dos cosas. Aquí miras una plática despacio, a solas. Nadie tiene que tener la razón. No hay que hacer nada con eso.
with = Piensa en una plática reciente que se te quedó. ¿Con quién fue?
said = ¿Qué se dijo, lo más cerca posible de las palabras? Basta una línea o dos.
meant = ¿Qué querías decir tú?
heard = ¿Qué crees que oyó la otra persona?
    .as-meant = Lo que quise decir
    .part = Una parte
    .something-else = Otra cosa
    .not-sure = No sé decir
heard_words = ¿Qué habrá oído?
felt = ¿Qué sentiste justo después?
    .hurt = Dolor
    .angry = Enojo
    .alone = Soledad
    .ashamed = Vergüenza
    .relieved = Alivio
    .other = Otra cosa
hoped = ¿Qué esperabas de esa plática?
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. La distancia entre lo dicho y lo oído es buena para verla en sesión. Hasta entonces la puedes dejar aquí.
