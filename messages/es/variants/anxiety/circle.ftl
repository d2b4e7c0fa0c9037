# Por qué: qué tan a salvo se puede ser uno mismo dice más aquí que cada cuánto se ven.
# Fuente: Lipsitz 1999; Markowitz 2014.
get = { $turn ->
    [0] ¿Cómo es con esa persona: puedes ser como eres? Con pocas palabras basta.
    [1] ¿Qué recibes de esa persona, y qué le das? Con pocas palabras basta.
   *[2] Con esa persona, ¿qué es fácil, y qué te pone en tensión? Basta una frase.
}
