# Una persona clínica lo revisa antes de usarlo.

title = escuchar a alguien tres minutos
# Fuente: S3 (escucha activa).
why = Sentir que nos oyen le hace bien a casi toda la gente. Podrías probar a darlo por tres minutos, a alguien con quien te sientas bien. No tiene que ser hondo: basta cómo le fue en el día.
three = Tres cosas chicas: deja que termine. Di con tus palabras lo que oíste. Y pregunta: "¿Te entendí bien?"
person = ¿Con quién podría ser?
hard = ¿Qué te podría costar?
    .advice = No dar consejos
    .own-story = No contar lo mío
    .quiet = Aguantar el silencio
    .tired = Hoy no me da para más
    .nothing = Casi nada
advice = Querer ayudar es bueno. Por tres minutos, una pregunta puede tomar su lugar: "¿Qué fue lo más difícil?"
own_story = Lo tuyo también cuenta, y puede venir después. Primero lo suyo, hasta el final.
quiet = Una pausa muchas veces quiere decir que está pensando. Podrías contar despacio hasta cinco antes de hablar.
tired = Entonces basta un minuto, u otro día. No tienes que dar lo que no tienes.
back = Pruébalo aquí: te dicen "el trabajo fue un lío y nadie se dio cuenta". ¿Qué podrías contestar, con tus palabras?
when = ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. No tiene que salir perfecto. Fíjate también cómo fue para ti.
later = Está bien. Ya lo probaste una vez aquí.
