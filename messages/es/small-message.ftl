# Una persona clínica revisa cada línea antes de usarla.
title = un mensaje a alguien
# Fuente: S3, S4, contacto gradual; Liu 2022, a la gente le da más gusto saber de nosotros de lo que creemos
why = El paso que sigue es un mensaje. A la gente le suele dar más gusto saber de nosotros de lo que creemos, aun después de mucho tiempo.
person = ¿A quién podrías escribirle? Alguien que te ha tratado bien es buena idea.
about = ¿Qué podría ser?
    .hello = Solo un saludo
    .thank-you = Dar las gracias
    .photo = Una foto o canción
    .question = Una pregunta corta
draft = ¿Cómo podría empezar? Aquí puedes probar las palabras. No se le mandan a nadie.
may_see = ¿Puede { $therapist } leer esas palabras?
day = ¿Cuándo podrías mandarlo?
    .tomorrow = Mañana
    .this-week = Esta semana
    .no = Esta semana no
agreed = De acuerdo. Quizás la respuesta tarde, o no llegue. Mandarlo ya es todo el paso. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Si hay otro paso pendiente, haz el que pese menos.
}
later = Está bien. Las palabras pueden esperar un día mejor.
