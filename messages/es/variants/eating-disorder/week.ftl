# Por qué: aquí no se pesan los días.
# Fuente: Murphy 2012.
best = { $turn ->
    [0] Una mirada corta a tu semana. ¿Qué día fue el mejor, o el menos malo?
    [1] Mirando tu semana: ¿qué día fue el más fácil?
   *[2] Ya pasaron siete días. ¿En cuál te sentiste más como tú?
}
hardest = { $turn ->
    [0] ¿Y qué día fue el más difícil?
    [1] ¿Qué día te costó más?
   *[2] ¿Cuál se te hizo cuesta arriba?
}
