# Una persona clínica revisa cada línea antes de usarla.
title = un pequeño favor, o un pequeño no
# Fuente: S2, S3, asertividad y límites; Weissman 2018
why = Cuando dos personas están cerca, las dos pueden pedir y las dos pueden decir que no. Eso se aprende mejor con cosas chicas.
which = ¿Qué te gustaría probar?
    .request = Pedir algo pequeño
    .decline = Decir un pequeño no
person = ¿Con quién? Mejor alguien de confianza, y algo que importe poco.
like-request = Podría sonar así: "¿Me traes pan?" O así: "¿Podemos hablar diez minutos esta noche?"
like-decline = Podría sonar así: "Hoy no, pero gracias por invitarme." O así: "Puedo quedarme hasta las ocho, luego tengo que descansar."
words = ¿Cómo lo dirías tú? No se le manda a nadie.
aloud = Dilo una vez en voz alta, para ti. ¿Cómo se siente?
    .fine = Bien
    .odd = Raro, pero bien
    .too-hard = Aún muy difícil
smaller = Entonces por ahora es muy grande, y puede descansar. Quizás se te ocurra algo más chico, o alguien más fácil. También lo puedes ensayar con { $therapist }.
may_see = ¿Puede { $therapist } leer esas palabras?
day = ¿Cuándo podrías probarlo?
    .tomorrow = Mañana
    .this-week = Esta semana
    .no = Esta semana no
agreed = Bien. Lo que contesten es cosa suya. Lo tuyo es decirlo una vez, de buen modo. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] No hace falta hacer todo lo pendiente. Con una cosa basta.
}
later = Está bien. Saber qué pedirías, o a qué dirías que no, ya vale.
