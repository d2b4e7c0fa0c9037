title = decir una frase en voz alta, a solas
open = { $turn ->
    [0] Hoy se trata de una frase. Se queda contigo.
    [1] Un pequeño juego de palabras, para un rato tranquilo.
   *[2] Cuatro pasos cortos hasta una frase. Nadie la va a oír.
}
# Fuente: S3; Rogers, Howieson y Neame 2018 (empezar con "yo" se oyó menos hostil que empezar con "tú").
why = Una frase que empieza con "yo" cuenta lo que pasa en ti. Suele oírse mejor que una que empieza con "tú". Hoy solo escribes una.
happens = Toma algo pequeño que te molesta, con quien sea. ¿Qué pasa, como lo vería una cámara?
feel = ¿Qué sientes cuando pasa?
like = ¿Qué te gustaría en su lugar?
line = Ahora en una frase, con tus palabras: Yo siento … cuando … Me gustaría …
yours = Esa frase es tuya. Se puede quedar aquí. No hace falta decírsela a nadie.
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = Podrías decirla una vez en voz alta, a solas, en el carro o en la ducha, y ver cómo suena. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Si al principio suena raro, es común.
