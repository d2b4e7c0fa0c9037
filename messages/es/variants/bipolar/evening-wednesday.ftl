# Por qué: un día muy alto vale lo mismo que uno bajo para contarlo.
# Fuente: Frank 2005.
thanks = { $turn ->
    [0] Gracias. Alto o bajo, sirve que quede anotado.
    [1] Gracias. Ya lo anoté.
   *[2] Gracias por contarme. Que duermas bien, a tu hora de siempre.
}
