# Una persona clínica lo revisa antes de usarlo.

title = un gesto chico para el final
# Fuente: S1; Weissman 2018 (el final se vive como despedida, con lo bueno y con lo que faltó).
why = Ya se acerca la última de tus sesiones semanales con { $therapist }. Hay muchos modos de cerrar bien algo, y basta uno chico.
take = ¿Qué te gustaría llevarte de estos meses? Puede ser una frase que oíste, o una que dijiste.
tell = ¿Hay algo que te gustaría decirle a { $therapist }? Se puede decir lo bueno. También lo que faltó.
may_see = ¿Puede { $therapist } leer esto antes de que se vean?
mark = A algunas personas les gusta marcar un día así con algo chico. ¿Qué podrías probar?
    .walk = Una caminata
    .meal = Una comida que me gusta
    .music = Algo de música
    .own-way = A mi manera
    .not-now = Nada por ahora
thanks = Bien. Que sea algo chico, para que sea fácil.
later = Está bien. Un final no pide ceremonia.
stays = Gracias por lo que trajiste aquí, en días fáciles y en días difíciles. Si te da tristeza el final, en la sesión hay lugar para eso.
