# Una persona clínica lo revisa antes de usarlo.

title = seguir con algo de esa persona
# Fuente: Weissman 2018 (el duelo no tiene fecha de fin; la vida y la gente se retoman a su lado).
why = El duelo no tiene fecha de fin, y nadie tiene que acabarlo. Hoy van dos preguntas cortas sobre la persona que perdiste.
now = ¿Cómo está el extrañar en estos días?
    .softer = Un poco más suave
    .waves = Viene en olas
    .same = Casi igual
    .heavier = Pesa más
    .not-now = Prefiero no decir
not_now = Está bien. Lo dejamos ahí. Puedes escribir /mood cualquier día.
heavier = Gracias por decirlo. A veces vuelve a pesar, y no tienes que cargarlo a solas. Podrías pedirle a { $therapist } una cita pronto. /crisis está ahí a cualquier hora.
carry = ¿Hay algo de esa persona que sigue contigo? Un dicho, un platillo, una canción, una manera de hacer las cosas.
do = Podrías hacer o usar eso un día que elijas. ¿Quieres probar?
    .this-week = Sí, esta semana
    .later = Sí, otro día
    .not-now = Ahora no
thanks = Gracias. Aquí hay lugar para esa persona cualquier día.
