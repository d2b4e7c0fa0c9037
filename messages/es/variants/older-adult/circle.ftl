# Por qué: la familia suele estar lejos y el contacto es por teléfono; parte de la gente cercana ya murió, y quien ayuda o vive al lado puede estar cerca.
# Fuente: Hinrichsen 2006.
person = { $turn ->
    [0] Tú y { $therapist } hacen un mapa de la gente que te rodea, una persona al día. ¿Quién te viene a la mente hoy? Si no hay nadie, sáltala.
    [1] Una más para el mapa de tu gente: ¿qué voz oíste hace poco por teléfono? Hoy puedes saltarla.
    [2] Para el mapa de tu gente, hoy: ¿alguien de la familia, cerca o lejos? Hoy puedes saltarla.
    [3] Alguien para el mapa de tu gente: ¿quién se daría cuenta si no abres las cortinas? Hoy puedes saltarla.
    [4] Una persona para el mapa de tu gente. Puede ser alguien que extrañas, o alguien de muchos años. Hoy puedes saltarla.
   *[5] ¿Quién más va en tu mapa: la casa de al lado, la iglesia, alguien que te ayuda o que ayudas tú? Con una persona basta. Hoy puedes saltarla.
}
