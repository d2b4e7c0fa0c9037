# Nunca toda la historia, nunca mucho rato a solas con ella. Una persona clínica lo revisa antes de usarlo.

title = mirar atrás con apoyo
# Fuente: S4; Weissman 2018 (los lazos del pasado se miran poco, por lo que dicen de los de ahora).
why = A veces un dolor de antes habla en el presente. Una mirada corta puede ayudar, con { $therapist } a tu lado. Tú decides hasta dónde. Escribe "alto" en cualquier momento, y paramos.
ready = ¿Es un buen momento para esto? Mejor si estás en un lugar en calma y te queda un rato después.
    .yes = Sí, lo es
    .not-now = Ahora no
now = ¿Qué pasa en estos días, entre tú y alguien, que se siente viejo? Como si ya lo conocieras de hace mucho.
before = ¿Cuándo te pasó algo así antes? Bastan unas palabras. No toda la historia.
here = Quédate un momento en el presente. Mira a tu alrededor y busca tres cosas que ves. Siente tus pies en el piso. Eso fue antes. Tú estás aquí.
needed = ¿Qué te hacía falta entonces?
    .care = Cariño
    .safety = Estar a salvo
    .believed = Que me creyeran
    .left-alone = Que me dejaran en paz
    .words = Hablar con alguien
    .not-sure = No sé decir
different = ¿Qué es distinto ahora? Puede ser tu edad, lo que puedes elegir o quién está cerca.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Por ahora es suficiente. Lo demás puede esperar a tu sesión. Si algo sigue moviéndose, escribe /mood, o /crisis si pesa demasiado.
later = Está bien. Puede esperar, o quedar para la sesión.
