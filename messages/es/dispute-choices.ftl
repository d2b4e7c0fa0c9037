title = sumar una línea a una lista de opciones
open = { $turn ->
    [0] Hoy toca un poco de papel y lápiz, a solas. Puedes saltar cualquier línea.
    [1] Una lista, en tres o cuatro minutos. Tú dices quién la puede leer.
   *[2] Esta semana, pensar un rato con calma. Puedes parar y volver luego.
}
# Fuente: Weissman 2018 (análisis de decisiones: todas las opciones y lo que trae cada una); S4.
why = Cuando algo no avanza, parece que solo hay dos caminos. Muchas veces hay más. Hoy solo escribes. No decides nada.
choices = Piensa en lo que hablas con { $therapist }. ¿Qué podrías hacer? Di dos o tres cosas. "Dejarlo así por ahora" también vale.
gives = Toma la que más piensas. ¿Qué te podría dar?
costs = ¿Y qué te podría costar?
other = Ahora una que no has mirado mucho. ¿Qué podría traer?
lean = ¿Para dónde te inclinas hoy?
    .one = La primera
    .another = Otra
    .wait = Esperar por ahora
    .not-sure = No sé todavía
may_see = ¿Puede { $therapist } leer lo que escribiste?
# Fuente: Weissman 2018 (lo grande se habla en sesión y no se decide con el ánimo bajo).
hold = Lo de hoy puede cambiar. Los pasos grandes pueden esperar hasta que los hables con { $therapist }.
when = En la semana podrías sumar una línea a tu lista, cuando algo te llegue. ¿Cuándo la podrías mirar otra vez?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Una lista no es una promesa.
