title = una persona, un poco más cerca
# Fuente: Weissman 2018 (otras personas pueden dar una parte de lo que daba quien murió); S3.
why = { $turn ->
    [0] Nadie toma el lugar de quien perdiste. Pero otras personas pueden cargar una parte de lo que te hace falta.
    [1] Hoy se trata de la gente que está aquí ahora. Nadie tiene que tomar el lugar de nadie.
   *[2] Algo de lo que daba una persona puede venir de varias, en pedacitos. Hoy, un pedacito.
}
miss = ¿Qué te ha hecho más falta estos días?
    .to-talk = Con quién hablar
    .laugh = Con quién reír
    .hands = Ayuda con lo diario
    .company = Solo compañía
    .hug = Un abrazo
person = ¿Quién en tu vida de ahora te podría dar un poco de eso? Una vieja amistad o gente del barrio está bien.
nobody = Si no te llega nadie, o no es el momento, está bien. { $therapist } puede ver contigo el mapa de tu gente.
how = ¿Cuál sería la forma más fácil de buscar a esa persona?
    .message = Un mensaje
    .call = Una llamada
    .meet = Verla
    .not-sure = No sé todavía
hug = No hace falta explicar. "¿Me puedo quedar un rato contigo?" basta.
when = ¿Cuándo podrías probar?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
later = Está bien. Puede esperar.
thanks = Está bien. Si esa persona no tiene tiempo, el intento cuenta igual.
