# Por qué: en los lazos viejos hay silencios largos; una tarjeta vale lo mismo que un mensaje.
# Fuente: S2; Hinrichsen 2006; Liu 2023 (a la gente le gusta saber de alguien de antes más de lo que se cree).
why = El paso que sigue es un mensaje. Puede ser de texto, una tarjeta o una carta. A la gente le suele dar más gusto saber de nosotros de lo que creemos, aun después de muchos años.
