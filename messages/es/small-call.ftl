# Una persona clínica revisa cada línea antes de usarla.
title = una llamada corta
# Fuente: S3, S4, contacto gradual; Kumar 2021, la voz acerca más que un texto y resulta menos incómoda de lo que se espera
why = La voz puede acercar más que un texto. A mucha gente le da miedo llamar, y luego resulta menos raro de lo que pensaba.
person = ¿Qué voz te haría bien oír? Mejor alguien con quien te sientas a gusto.
how = ¿Qué sería más fácil?
    .call = Una llamada
    .voice-note = Una nota de voz
    .video = Una videollamada
first = ¿Cuáles serían tus primeras palabras? Quizás: "Me acordé de ti. ¿Tienes cinco minutos?"
may_see = ¿Puede { $therapist } leer esas palabras?
day = ¿Cuándo podrías probar?
    .tomorrow = Mañana
    .this-week = Esta semana
    .no = Esta semana no
agreed = Bien. Cinco minutos bastan, y lo puedes decir al empezar. Si no contesta, ya lo hiciste. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Lo que ya tenías puede esperar.
}
later = De acuerdo. Un mensaje o un saludo valen lo mismo esta semana.
