# Por qué: aquí no se pesa nada.
# Fuente: Murphy 2012.
weighs = { $turn ->
    [0] Mañana ves a { $therapist }. Tres toques, para que el tiempo sea tuyo: ¿qué es lo más difícil ahora?
    [1] Tu sesión es mañana. ¿Qué ocupa más lugar en ti estos días?
   *[2] Antes de ver mañana a { $therapist }: ¿qué tienes más en la mente?
}
better = { $turn ->
    [0] ¿Y hubo algo un poco mejor que la última vez?
    [1] ¿Algo se hizo un poco más fácil desde la última vez?
   *[2] Desde tu última sesión, ¿qué mejoró un poco, si algo mejoró?
}
open_with =
    .weighs = Lo más difícil
