# Por qué: en un día bajo también hace falta una persona adulta de confianza, junto a las amistades.
# Fuente: Mufson 2004.
near = { $turn ->
    [0] ¿Hay alguien que te hace bien tener cerca, o escuchar? De tus amistades, tu familia o una persona adulta de confianza. Puedes saltar esta.
    [1] ¿Con quién es fácil estar cuando te sientes así? Puedes saltar esta.
   *[2] ¿Quién te ha tratado bien en estos días, aunque sea en algo pequeño? Puedes saltar esta.
}
reach = { $turn ->
    [0] Podrías mandarle una palabra, o solo estar en el mismo cuarto. No tienes que explicar cómo estás.
    [1] Podrías mandarle una canción, un meme o una línea. No tiene que saber por qué.
   *[2] Podrías pensar un momento en esa persona, o decirle que pensaste en ella. Las dos están bien.
}
