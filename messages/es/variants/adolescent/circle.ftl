# Por qué: la gente de esa etapa: la casa, la escuela, un equipo, personas que conoce en línea.
# Fuente: Mufson 2004 (círculo de cercanía con familia, amistades y personas adultas fuera de casa).
person = { $turn ->
    [0] Tú y { $therapist } hacen un mapa de la gente que te rodea, una persona al día. ¿Quién te viene a la mente hoy? Si no hay nadie, sáltala.
    [1] Una más para el mapa de tu gente: ¿a quién viste o le escribiste hace poco? Hoy puedes saltarla.
    [2] Para el mapa de tu gente, hoy: ¿alguien de tu casa o de tu familia, cerca o lejos? Hoy puedes saltarla.
    [3] Alguien para el mapa de tu gente: en la escuela, ¿junto a quién acabas casi siempre? Hoy puedes saltarla.
    [4] Una persona para el mapa de tu gente. Puede ser alguien que solo conoces en línea, o alguien que extrañas. Hoy puedes saltarla.
   *[5] ¿Quién más va en tu mapa: alguien de tu equipo, de tus clases, de tu familia? Con una persona basta. Hoy puedes saltarla.
}
get = { $turn ->
    [0] ¿Qué recibes de esa persona, y qué le das? Con pocas palabras basta.
    [1] ¿Cómo es con esa persona? ¿Quién hace qué por quién?
   *[2] ¿Qué hacen ustedes por la otra persona? Basta una frase.
}
