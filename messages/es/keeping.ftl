# Una persona clínica lo revisa antes de usarlo.

title = buscar a una persona
# Fuente: Frank 1991 (seguir mirando a la gente y al ánimo cuida); Liu 2023 (recibir un mensaje gusta más de lo que se cree).
why = { $turn ->
    [0] Seguir bien muchas veces va junto con tener cerca a alguna gente. Aquí va algo chico que podrías probar.
    [1] A veces un lazo se queda en silencio sin que nadie lo quiera. Una señal corta suele gustar más de lo que creemos.
   *[2] Una vez al mes, algo chico sobre la gente. Elige lo que te quede fácil.
}
person = { $turn ->
    [0] ¿Con quién no quieres perder el contacto? Alguien con quien te sientas bien.
    [1] ¿De quién no sabes hace tiempo, y te sientes bien con esa persona?
   *[2] ¿Quién te hizo bien estos días? Puede ser algo chico.
}
how = ¿Cómo podrías buscar a esa persona?
    .message = Un mensaje
    .call = Una llamada
    .together = Vernos un rato
    .not-now = Este mes no
when = ¿Cuándo sería un buen momento?
    .today = Hoy
    .this-week = Esta semana
    .weekend = El fin de semana
    .later = Más adelante
words = { $turn ->
    [0] Puede ser muy corto. Por ejemplo: "Hoy pensé en ti. ¿Cómo estás?"
    [1] Basta una línea. Por ejemplo: "Vi esto y me acordé de ti".
   *[2] Puede ser sencillo. Por ejemplo: "Gracias por lo del otro día. Me hizo bien".
}
thanks = Bien. Si lo pruebas, cuenta, salga como salga.
later = Está bien. Pensar en alguien también es una forma de estar cerca.
