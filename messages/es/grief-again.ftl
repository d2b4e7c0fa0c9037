title = un pedacito de algo que antes hacías
# Fuente: Stroebe y Schut 1999 (se va y se viene entre la pérdida y seguir la vida).
why = { $turn ->
    [0] El duelo va y viene: un rato para la pérdida, un rato para vivir. Hoy miramos un poco la parte de vivir.
    [1] Descansar del duelo no es olvidar. Hoy se trata de una cosa que era buena de hacer.
   *[2] La tristeza y la vida de cada día se turnan. Hoy, un pedacito de la vida de cada día.
}
what = ¿Qué cosa hacías antes y no has hecho desde entonces? Caminar, una clase, un plato, un juego.
holds = ¿Qué es lo que más te frena?
    .tired = Me falta energía
    .disloyal = Se siente desleal
    .together = Era algo nuestro
    .people = Tener que ver gente
    .no-wish = No tengo ganas
    .nothing = Casi nada
# Fuente: Stroebe y Schut 1999; Weissman 2018 (la vida nueva no traiciona el lazo de antes).
disloyal = Mucha gente siente eso. Volver a hacer algo no quiere decir que extrañas menos.
together = Hacerlo sin esa persona puede doler. Tal vez baste un rato corto, o un lugar nuevo.
people = Entonces quizá va mejor hacerlo a solas, o con una persona fácil.
# Fuente: Martell, Dimidjian y Herman-Dunn 2010 (hacer puede venir antes que las ganas).
tiny = Entonces, que sea pequeñito. Cinco minutos cuentan. A veces las ganas llegan ya empezando.
piece = ¿Cuál es el pedacito más chico que podrías probar?
may_see = ¿Puede { $therapist } leer lo que escribiste?
when = ¿Cuándo podrías probar ese pedacito?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
later = Está bien. Puede esperar.
thanks = Está bien. Puedes parar a la mitad, y cuenta igual. No tiene que sentirse bien la primera vez.
