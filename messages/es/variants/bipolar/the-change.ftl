# Por qué: un cambio mueve primero las horas del día.
# Fuente: Frank 2005; Weissman 2018.
why = Cuando la vida cambia, cambian las horas del día: cuándo dormimos, comemos, vemos gente. Eso puede mover el ánimo, abajo o arriba. Veamos qué cambió para ti.
