title = una manera de recordar a esa persona
# Fuente: Klass, Silverman y Nickman 1996 (el lazo puede seguir); Weissman 2018.
why = { $turn ->
    [0] Nadie tiene que terminar el duelo. Mucha gente halla una manera de llevar a esa persona consigo.
    [1] Extrañar a alguien no necesita fecha final. Hoy: lo que se queda contigo.
   *[2] Hoy se trata de lo que guardas. La pérdida puede seguir siendo pérdida, y algo de esa persona se queda.
}
kept = ¿Qué de esa persona vive en ti? Un dicho, algo que sabía hacer, una forma de reír.
now = Si piensas en las primeras semanas, ¿cómo está ahora?
    .easier = Un poco más fácil
    .same = Más o menos igual
    .harder = Más difícil
    .waves = Viene en olas
# Fuente: Stroebe y Schut 1999; Worden 2018 (el duelo sube y baja por mucho tiempo, sin fin fijo).
waves = Así le pasa a mucha gente. No es ir para atrás.
harder = Gracias por decirlo. A { $therapist } le sirve saberlo. No quiere decir que lo haces mal.
way = ¿Cómo te gustaría recordar a esa persona en los meses que vienen? Puede ser pequeño, como una canción los domingos.
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = ¿Cuándo podrías probarlo por primera vez?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Puede cambiar de un año a otro, y sigue siendo tuyo.
