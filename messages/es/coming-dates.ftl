# Una persona clínica lo revisa antes de usarlo.

title = algo bueno para un día que viene
# Fuente: Weissman 2018 (los días que pueden ser difíciles se miran antes de que lleguen).
kept = Ya está guardado aquí: { $days_kept }. Con eso basta.
is_one = { $turn ->
    [0] ¿Hay un día en las próximas semanas que te puede pesar, o que significa mucho?
    [1] Mirando las semanas que vienen: ¿hay un día que puede ser difícil, o importante?
   *[2] Cumpleaños, visitas, despedidas, primeros días: ¿viene alguno que tengas en mente?
}
    .yes = Sí
    .no = No
    .not-sure = No sé decir
which = ¿Qué día es? Unas palabras. { $therapist } lo va a ver.
on_day = ¿Qué fecha es? La puedes escribir así: 25 de nov.
# Fuente: Gollwitzer 2006 (un plan chico de qué y cuándo se cumple más veces).
ease = ¿Qué cosa chica podría hacer ese día un poco más fácil? Algo que hacer, o alguien que tener cerca.
thanks = { $turn ->
    [0] Gracias. Ojalá ese día te trate bien.
    [1] Gracias. Con /dates ves los días que se guardan aquí.
   *[2] Gracias. Ya lo pensaste antes, y eso puede ayudar ese día.
}
none = { $turn ->
    [0] Es bueno saberlo. Es todo por esta noche.
    [1] Está bien. Si te viene uno a la mente, { $therapist } lo puede poner aquí.
   *[2] Gracias. El próximo mes te pregunto otra vez.
}
