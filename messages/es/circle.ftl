# Una persona al día para el mapa, mientras se va conociendo a la gente de alrededor. Nadie tiene que estar en él.
# Fuente: S4 y Weissman 2018 (inventario interpersonal: quién, qué tan cerca, qué da cada quien, qué debería ser distinto).
title = una persona para el mapa de tu gente
person = { $turn ->
    [0] Tú y { $therapist } hacen un mapa de la gente que te rodea, una persona al día. ¿Quién te viene a la mente hoy? Si no hay nadie, sáltala.
    [1] Una más para el mapa de tu gente: ¿en quién has pensado últimamente? Cerca o lejos, todo cuenta. Hoy puedes saltarla.
    [2] Para el mapa de tu gente, hoy: ¿hay alguien que ves casi cada semana? Hoy puedes saltarla.
    [3] Alguien para el mapa de tu gente: ¿a quién llamarías en un día bueno? Hoy puedes saltarla.
    [4] Una persona para el mapa de tu gente. Puede ser alguien que extrañas, o que está lejos. Hoy puedes saltarla.
   *[5] ¿Quién más va en tu mapa: familia, amistades, trabajo, la casa de al lado? Con una basta. Hoy puedes saltarla.
}
close = { $turn ->
    [0] ¿Qué tan cerca te sientes de esa persona ahora, de 0 (lejos) a 10 (muy cerca)?
    [1] En tu mapa, ¿qué tan cerca está, de 0 (lejos) a 10 (muy cerca)?
   *[2] ¿Qué tanta cercanía hay entre ustedes, de 0 (lejos) a 10 (muy cerca)?
}
get = { $turn ->
    [0] ¿Qué se dan entre ustedes, o se daban antes? Con pocas palabras basta.
    [1] ¿Cómo es o era con esa persona: qué va de ti, y qué te llega?
   *[2] ¿Qué hacen el uno por el otro, o qué extrañas ahora? Basta una frase.
}
different = { $turn ->
    [0] ¿Hay algo que quisieras distinto, o que extrañas? Puedes saltar esta.
    [1] Si pudiera cambiar una sola cosa entre ustedes, ¿cuál sería? Puedes saltar esta.
   *[2] ¿De qué quisieras más, o menos? ¿Qué extrañas? Puedes saltar esta.
}
may_see = ¿Puede { $therapist } leer lo que escribiste?
thanks = { $turn ->
    [0] Gracias. Una persona más en el mapa.
    [1] Gracias. El mapa se va aclarando.
   *[2] Gracias. Ya está en el mapa, así como la ves hoy.
}
none = Está bien. Un mapa no necesita a alguien nuevo cada día.
