# Por qué: la preocupación no tiene que irse para que valgan los dos minutos; una palabra a alguien no es pedir que te calmen.
# Fuente: Markowitz 2014; Joiner 1999 (preguntar una y otra vez si todo está bien cansa a las dos partes).
slow = { $turn ->
    [0] Tómate tu tiempo. La preocupación puede quedarse. No tiene que resultar nada de eso.
    [1] Con eso basta por ahora. No tiene que cambiar cómo te sientes.
   *[2] Está bien. No tengo prisa.
}
reach = { $turn ->
    [0] Podrías mandarle una palabra, o solo estar en el mismo cuarto. No tienes que explicar cómo estás.
    [1] Podrías mandarle una foto o una línea. No hace falta que conteste.
   *[2] Podrías pensar un momento en esa persona, o decirle que pensaste en ella. Las dos están bien.
}
