title = contar una cosa de esa persona
# Fuente: Weissman 2018 (hablar con otras personas de quien murió); S4.
why = { $turn ->
    [0] Extrañar a alguien puede dar soledad. A veces los demás callan porque no saben si pueden preguntar.
    [1] Mucha gente calla cuando hay una pérdida. A veces espera una señal de que puede preguntar.
   *[2] Esta noche, algo sobre compartir. Una frase sobre alguien que extrañas, para una sola persona.
}
person = ¿A quién le gustaría oír algo pequeño de la persona que extrañas? Puede ser algo ligero, como un chiste suyo.
nobody = Si no te llega nadie, está bien. { $therapist } puede ser quien lo oiga.
# Fuente: Jordan y McIntosh 2011 (el estigma y qué decir de la muerte pesan por su cuenta).
own_way = Tú eliges cuánto decir de cómo murió. "Prefiero no hablar de eso" es una respuesta completa.
what = ¿Qué podrías contar? Basta una frase.
may_see = ¿Puede { $therapist } leer esa frase?
how = ¿Cómo lo contarías?
    .in-person = En persona
    .message = Por mensaje
    .call = Por teléfono
    .not-sure = No sé todavía
when = ¿Cuándo sería un buen momento?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. No tiene que salir bonito. Y si esta semana se queda sin decir, también está bien.
