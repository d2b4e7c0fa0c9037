# Una persona clínica revisa cada línea antes de usarla.
title = notar un momento del cambio
# Fuente: S0, S4; Weissman 2018, el ánimo se une al cambio
why = Cuando la vida cambia, lo que antes nos sostenía puede dejar de servir. Eso cansa, y el ánimo puede bajar. Veamos qué cambió para ti.
change = ¿Cuál es el cambio, en tus palabras? Con pocas basta.
came = ¿Cómo llegó?
    .sudden = De golpe
    .slow = Poco a poco
    .chosen = Fue mi decisión
    .mixed = Un poco de todo
touches = ¿Dónde lo sientes más? Toca todo lo que vaya contigo y luego Listo.
    .days = Mi día a día
    .people = La gente que veo
    .home = Mi casa
    .money = El dinero
    .self = Quién soy
    .feelings = Lo que siento
may_see = ¿Puede { $therapist } leer cómo lo llamaste?
try_it = Aquí va algo para probar. Esta semana, fíjate en un momento en que sientas el cambio: qué pasaba y quién estaba. ¿Te gustaría?
    .yes = Sí, un momento
    .no = Esta semana no
agreed = Bien. No hay que buscarlo, llega por su cuenta. { $homework_count ->
    [0] Luego te pregunto.
   *[other] Lo que ya tenías por probar puede seguir o esperar.
}
later = Está bien. Con lo que miraste esta noche basta.
