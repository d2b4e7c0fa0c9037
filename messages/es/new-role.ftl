# Una persona clínica revisa cada línea antes de usarla.
title = mirar un día la parte más difícil
# Fuente: S2, S4; Weissman 2018, lo que pide el rol nuevo y cómo se aprende
why = La vida que tienes ahora te pide cosas nuevas. Nadie nace sabiendo. Tener dudas es parte de lo nuevo.
asks = ¿Qué te pide ahora que antes no tenías que hacer?
hardest = ¿Qué es lo más difícil en este momento?
    .doing = Las tareas mismas
    .alone = Hacerlo sin ayuda
    .others = Lo que la gente espera
    .unsure = No saber cómo
    .feelings = Lo que siento
able = ¿Hay una parte que ya te sale, o que está bien?
may_see = ¿Puede { $therapist } leer lo que escribiste?
try_it = Podrías mirar un día la parte más difícil: a qué hora pesa más y qué la hace más ligera. ¿Te gustaría?
    .yes = Sí, un día
    .no = Esta semana no
agreed = Bien. Se trata solo de mirar. No hay que arreglar nada. { $homework_count ->
    [0] Luego te pregunto qué viste.
   *[other] Si hay otra cosa pendiente, con una de las dos basta.
}
later = Está bien. Ya es bastante llevarlo, sin tener que mirarlo además.
