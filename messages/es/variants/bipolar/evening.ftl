# Por qué: un día muy alto vale lo mismo que uno bajo para contarlo, y no se aplaude.
# Fuente: Frank 2005.
thanks = { $turn ->
    [0] Gracias. Un día muy alto sirve saberlo igual que uno bajo.
    [1] Gracias. Lo guardé para tu próxima sesión.
   *[2] Gracias. Acostarte a tu hora de siempre puede ser lo mejor que queda de hoy.
}
