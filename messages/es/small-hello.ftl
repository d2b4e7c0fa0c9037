# Una persona clínica revisa cada línea antes de usarla.
title = un pequeño saludo
# Fuente: S2, S4, contacto gradual; Sandstrom 2014, unas palabras con gente que apenas conocemos también alegran el día
why = Sentirse cerca de la gente suele empezar con poco. Unas palabras en la tienda pueden aligerar el día.
person = ¿A quién podrías saludar? Puede ser alguien del barrio o de la tienda.
how = ¿Cómo lo harías?
    .in-person = En persona
    .message = Un mensaje
    .call = Una llamada
when = ¿Cuándo podrías probar?
    .tomorrow = Mañana
    .this-week = Esta semana
    .no = Esta semana no
agreed = Bien. Un gesto también cuenta. No tiene que salir perfecto. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Lo otro que ibas a probar puede seguir o esperar.
}
later = Está bien. No hay prisa. Hay días en que un gesto ya es un saludo.
