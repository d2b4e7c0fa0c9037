# Una persona clínica lo revisa antes de usarlo.

title = un ritmo chico con una persona
# Fuente: S2, S3; Weissman 2018 (los lazos que se hicieron se cuidan después de las sesiones).
why = Muchos lazos siguen vivos con cosas chicas: un hola, una foto, una pregunta. Ahora puede ser buen momento para darle un ritmo a uno.
person = ¿Con quién te gustaría seguir en contacto? Alguien con quien te sientas bien.
often = ¿Cada cuánto te quedaría bien?
    .week = Cada semana
    .two-weeks = Cada dos semanas
    .month = Una vez al mes
    .not-sure = Ya veré
how = ¿Y cómo?
    .message = Un mensaje
    .call = Una llamada
    .together = Vernos un rato
    .not-sure = Ya veré
hard = ¿Qué se podría atravesar?
    .busy = Días muy llenos
    .bother = Me da miedo molestar
    .no-reply = Que no me conteste
    .words = No sé qué decir
    .nothing = Nada que yo vea
# Fuente: Liu 2023 (a la gente le gusta que le escriban más de lo que cree quien escribe).
bother = A mucha gente le pasa. En estudios, a la gente le gustó que le escribieran más de lo que pensaba quien escribió.
no_reply = Eso puede doler. Muchas veces dice más de su semana que de ti. Podrías probar otro día, o con otra persona.
words = Puede ser muy corto. Por ejemplo: "Vi esto y pensé en ti". O: "¿Cómo te fue en la semana?"
first = ¿Cuándo podría ser la primera vez?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. No tiene que salir perfecto para contar.
later = Está bien. Saber con quién quieres seguir ya es un comienzo.
