# Una persona clínica lo revisa antes de usarlo.

title = una nota para ti, para otro cambio
# Fuente: S4; Weissman 2018 (lo que sirvió en este cambio se lleva a los que vienen).
why = La vida va a traer otros cambios. Lo que viste en este te puede servir en el próximo.
coming = ¿Ves venir otro cambio?
    .yes = Sí
    .maybe = Tal vez
    .no = Ahora no
which = ¿Qué es, en pocas palabras?
helped = ¿Qué te ayudó en este cambio, aunque fuera poco? Toca todo lo que sirva y luego Listo.
    .people = Tener gente cerca
    .slow = Ir despacio
    .steady = Seguir mis costumbres
    .asking = Pedir ayuda
    .sad = Dejar que duela
    .learning = Aprender algo nuevo
    .other = Otra cosa
remember = Si alguien que quieres fuera a pasar por un cambio así, ¿qué le dirías por lo que viviste tú? Una frase.
may_see = ¿Puede { $therapist } leer esto?
note = Podrías escribirlo como una nota para ti, para la próxima vez. ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. Se la podrías leer a { $therapist }, si quieres.
later = Está bien. Lo que escribiste aquí queda guardado.
