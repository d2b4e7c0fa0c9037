# Por qué: en un día bajo la hora de siempre para dormir ayuda y pide poco.
# Fuente: Frank 2005.
slow = { $turn ->
    [0] Tómate tu tiempo. No tiene que resultar nada de eso.
    [1] Con eso basta por ahora. Acostarte a tu hora de siempre puede hacer lo demás.
   *[2] Está bien. No tengo prisa.
}
