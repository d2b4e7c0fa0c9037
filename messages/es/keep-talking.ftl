# Las primeras palabras no nombran a nadie ni un pleito. Una persona clínica lo revisa antes de usarlo.

title = usar otra vez lo que ayudó
# Fuente: S0, S4; Weissman 2018 (se mira qué hizo que una plática fuera mejor, para poder usarlo otra vez).
why = Hoy miramos algo que tal vez salió mejor que antes. Esto lo haces a solas.
better = En estas semanas, ¿hubo una plática que salió un poco mejor que antes?
    .yes = Sí
    .a-little = Un poco
    .no = No, fue difícil
    .none = No hubo ninguna
mine = ¿Qué hiciste tú que pudo ayudar? Una pausa, un tono, una palabra.
theirs = ¿Y qué hizo la otra persona que ayudó?
may_see = ¿Puede { $therapist } leer esto?
hard = Gracias por decirlo. Nadie hace que una plática salga bien a solas, así que no es culpa tuya. Si sigue difícil, { $therapist } lo puede ver contigo. Si ya no se siente seguro, /crisis muestra quién puede ayudar.
again = Podrías tenerlo en mente para otro momento de calma. ¿Lo guardo aquí como algo para probar?
    .yes = Sí, guárdalo
    .not-now = No hace falta
thanks = Gracias. Puedes dejarlo ahí.
