# Para clientes alrededor de un parto: pensamientos que asustan, y en qué se distinguen del peligro. No pide escribir ninguno.
# Fuente: Fairbrother 2008 (los pensamientos de daño no deseados son comunes); Sit 2006 (lo distinto en una psicosis después del parto).
title = pensamientos que llegan sin llamarlos
why = Esto es corto, sobre algo que le pasa a mucha gente y que casi nadie dice. No tienes que escribir aquí ningún pensamiento.
common = En un embarazo o después de un parto, a mucha gente le llegan pensamientos que asustan, a veces de un daño al bebé. Duelen porque van contra lo que quieres. Un pensamiento así no es un deseo ni un plan.
known = ¿Conoces pensamientos así?
    .yes = Sí
    .no = No
    .rather-not = Prefiero no decirlo
wrong = Gracias por decirlo. Le pasa a mucha gente. No te hace una mala persona, y tener un pensamiento no es hacerlo. No tienes que pelear con él ni comprobar nada. Puede venir e irse.
# Fuente: Sit 2006; CRISIS.md (un deseo, voces o una creencia firme es otra cosa).
other = Otra cosa sí necesita ayuda al momento: si un pensamiento empieza a parecer correcto, si una voz o una señal te dice que lo hagas, o si temes hacerlo. Entonces llama al 911 o al 988, o escribe /crisis. No te quedes a solas con eso.
tell = En terapia se oye de pensamientos así más de lo que crees. ¿Te gustaría hablarlo con { $therapist }?
    .yes = Sí
    .not-now = Ahora no
thanks = Bien. Podrías empezar así: "Me llegan pensamientos que me asustan". Desde ahí te ayuda { $therapist }.
later = Está bien. Se puede decir cualquier día, también a la línea de salud mental materna: { $maternal_call }.
