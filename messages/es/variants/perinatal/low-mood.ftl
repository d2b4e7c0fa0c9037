# Por qué: los dos minutos quizás caben junto a alguien que te necesita; hay una línea más de noche.
# Fuente: O'Hara 2000; messages/crisis/resources.yaml.
slow = { $turn ->
    [0] Tómate tu tiempo. Si te llaman, está bien. No tiene que resultar nada de eso.
    [1] Con eso basta por ahora. No tiene que cambiar cómo te sientes.
   *[2] Está bien. No tengo prisa.
}
plan = Tu propio plan está a un toque: /plan. Para hablar, de día o de noche: línea de salud mental materna, { $maternal_call }. Si se pone más pesado: /crisis, a cualquier hora.
