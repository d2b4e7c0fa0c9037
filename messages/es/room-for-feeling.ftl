# Una persona clínica lo revisa antes de usarlo.

title = darle lugar a lo que sientes
# Fuente: S4; Weissman 2018 (lo que cuesta sentir tiene permiso y se pone en palabras).
why = A algunas cosas que sentimos les damos poco lugar: parecen muy grandes, o mal vistas. Aquí una puede estar por dos minutos. Escribe "alto" cuando quieras, y paramos.
which = ¿A qué le das poco lugar en tus días?
    .sadness = A la tristeza
    .anger = Al enojo
    .missing = A extrañar
    .guilt = A la culpa
    .fear = Al miedo
    .tender = A la ternura
    .no-word = No tengo palabra
mostly = ¿Qué haces con eso casi siempre?
    .push = Lo hago a un lado
    .hide = Lo escondo de la gente
    .busy = Me lleno de cosas
    .come = Dejo que venga
    .not-sure = No sé decir
stay = Si quieres, quédate con eso un minuto. Pon la mano donde lo sientes, o en el pecho. Respira como siempre. Puede subir o bajar. No tienes que cambiarlo.
there = Toma tu tiempo. ¿Cómo fue?
    .there = Ahí estuvo
    .little = Vino un poco
    .much = Fue demasiado
    .nothing = No vino nada
much = Entonces con eso basta. Mira a tu alrededor y di tres cosas que ves. Podrías moverte, tomar agua o estar cerca de alguien. /crisis está ahí a cualquier hora.
nothing = Pasa mucho. Lo que sentimos no viene cuando lo llaman, y nada salió mal.
sentence = Si eso pudiera decir una frase, ¿cuál sería?
about = ¿Es por algo o por alguien? Unas palabras, o sáltala.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. En tu sesión también hay lugar para eso. Ahora podrías hacer algo sencillo y bueno para ti.
