# Por qué: de la misma edad a veces quedan pocas personas; lo compartido por décadas no se encuentra pronto.
# Fuente: Hinrichsen 2006.
why = { $turn ->
    [0] Cuando falta quien te conocía de hace más tiempo, nadie toma su lugar. Otras personas pueden cargar una parte de lo que necesitas.
    [1] Hoy se trata de la gente que está aquí ahora, de cualquier edad. Nadie tiene que reemplazar a nadie.
   *[2] Con los años quizás hubo más de una despedida. Hoy, una persona que todavía está cerca o al teléfono.
}
