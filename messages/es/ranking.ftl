# Fuente: S0, S4 (cuatro áreas que se nombran y se ordenan; una o dos se escogen en la sesión); Weissman 2018.
title = pensar en qué trabajar primero
why = Pronto tú y { $therapist } escogen una o dos cosas en que trabajar. Lo que tú sientes que pesa más es la mejor guía. Con esto nada queda fijo.
first = ¿Qué de esto pesa más en ti ahora?
    .loss = Perdí a alguien
    .someone = Problemas con alguien
    .change = Un cambio grande
    .alone = Mucha soledad
    .unsure = No sé bien
second = ¿Y hay algo que venga después?
    .loss = Perdí a alguien
    .someone = Problemas con alguien
    .change = Un cambio grande
    .alone = Mucha soledad
    .nothing = Nada más
weight = ¿Cuánto pesa lo primero en tus días, de 0 (casi nada) a 10 (todo el tiempo)?
words = ¿Hubo un momento de estos días en que sentiste ese peso? Basta una frase. Puedes saltar esta.
thanks = Gracias. Podrías dejarlo reposar. Está bien si el orden cambia antes de tu sesión.
