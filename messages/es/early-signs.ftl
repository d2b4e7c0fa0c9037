# Una persona clínica lo revisa antes de usarlo.

title = una tarjeta con tus primeras señales
# Fuente: Weissman 2018 (pueden volver tiempos bajos; antes del final se buscan las primeras señales y un plan).
why = En la vida pueden volver tiempos bajos. Si se ven pronto, se puede hacer más. Nadie conoce tus primeras señales mejor que tú.
signs = ¿Qué cambia primero en ti? Toca todo lo que te pase y luego Listo.
    .sleep = Duermo mal
    .heavy = Lo chico me pesa
    .joy = Lo bueno no sabe a nada
    .snap = Me enojo rápido
    .food = Cambia cuánto como
    .worry = Mi cabeza no descansa
    .other = Otra cosa
people = Y con la gente, ¿qué pasa primero?
    .quiet = Me quedo en silencio
    .unanswered = No contesto mensajes
    .fine = Digo "estoy bien"
    .clash = Hay más roces
    .need = Necesito más a la gente
    .other = Otra cosa
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica? Por ejemplo: "dejo sonar el teléfono".
helps = Cuando ves esa señal, ¿qué cosa chica te ha servido antes? Puede ser algo a solas, o con alguien.
may_see = ¿Puede { $therapist } leer esto?
card = Podrías poner tus señales en una tarjeta, y abajo una cosa que ayuda. ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. Podrías ver la tarjeta con { $therapist }, y poner lo que falte.
later = Está bien. Aquí quedó escrito, y { $therapist } lo puede ver contigo.
any_hour = No hace falta esperar una señal para pedir ayuda. Si pesa demasiado, escribe /crisis a cualquier hora.
