# Una persona clínica revisa cada línea antes de usarla.
title = una línea más en tu lista del cambio
# Fuente: S4; Weissman 2018, lo viejo y lo nuevo vistos por entero
why = Un cambio grande quita cosas. Otras se quedan, y algunas son nuevas. En los días bajos se ve más lo que falta. Ayuda ver las tres.
lost = ¿Qué perdiste con este cambio? Grande o chico, todo cuenta.
kept = ¿Qué sigue ahí, aunque hoy se vea distinto?
gained = ¿Hay algo nuevo, por pequeño que sea? Si no hay, está bien.
may_see = ¿Puede { $therapist } leer tu lista?
try_it = Podrías tener la lista a la mano unos días y sumar una línea cuando te venga algo. ¿Te gustaría?
    .yes = Sí, una línea más
    .no = Esta semana no
agreed = Bien. Puede ser algo perdido, algo que sigue o algo nuevo. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] No tiene que ir antes de lo otro que estás probando.
}
later = De acuerdo. Una lista así nunca está completa. Se puede hablar de ella tal como está.
