# Por qué: quién está cerca alrededor de un parto; el mapa puede mostrar qué pocas manos hay.
# Fuente: O'Hara 2000; Spinelli 2003.
person = { $turn ->
    [0] Tú y { $therapist } hacen un mapa de la gente que te rodea, una persona al día. ¿Quién te viene a la mente hoy? Si no hay nadie, sáltala.
    [1] Una más para el mapa de tu gente: ¿quién te preguntó cómo estás tú? Hoy puedes saltarla.
    [2] Para el mapa de tu gente, hoy: ¿alguien a quien podrías escribirle a las tres de la mañana? Hoy puedes saltarla.
    [3] Alguien para el mapa de tu gente: ¿quién tiene niños chicos, o los tuvo? Hoy puedes saltarla.
    [4] Una persona para el mapa de tu gente. Puede ser alguien que ves menos desde que todo cambió. Hoy puedes saltarla.
   *[5] ¿Quién más va en tu mapa: familia, amistades, trabajo, alguien de la clínica? Con una basta. Hoy puedes saltarla.
}
