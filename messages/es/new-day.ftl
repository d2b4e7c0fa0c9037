# Una persona clínica revisa cada línea antes de usarla.
title = un día con un punto fijo
# Fuente: Ehlers 1988, un cambio en la vida mueve las horas del día; Weissman 2018
why = Un cambio revuelve el día: cuándo nos levantamos, comemos, vemos a alguien, descansamos. Un punto fijo ayuda a sentir el día más nuestro.
own = ¿Qué tan tuya sientes la vida que tienes ahora? 0 es nada, 10 es del todo.
point = ¿Qué punto fijo te ayudaría más en un día común?
    .up = Hora de levantarme
    .meal = Comer con calma
    .outside = Caminar afuera
    .someone = Platicar con alguien
    .rest = Una hora tranquila
hour = ¿A qué hora del día podría ser? Más o menos está bien.
extra = ¿Hay algo más que quisieras en ese día, solo para ti?
may_see = ¿Puede { $therapist } leer lo que escribiste?
day = ¿Cuándo podrías probar un día así?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = Bien. Un día, un punto fijo. Si se te va, lo puedes retomar al otro día. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] Lo demás puede descansar ese día.
}
later = De acuerdo. Un día así se puede probar cuando quieras.
