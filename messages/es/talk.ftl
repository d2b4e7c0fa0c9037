# Una plática, paso a paso y a solas. Nada de esto manda a nadie de vuelta a ella.
# Fuente: S0, S4 (análisis de la comunicación); Weissman 2018.
title = mirar una plática, paso a paso
why = Vamos despacio, un paso a la vez. Esto es solo para mirar. No tienes que decirle ni hacerle nada a nadie. Puedes saltar un paso, o escribir basta.
who = ¿Con quién fue? Con el nombre basta. Puedes saltar esta.
said = ¿Qué se dijo, lo más cerca posible de las palabras? Las tuyas y las de la otra persona.
heard = Cuando te habló, ¿qué oíste tú en eso? Puede ser más que las palabras.
meant = Y cuando hablaste tú, ¿qué querías que se entendiera?
felt = ¿Qué sentiste en ese momento?
wanted = ¿Qué esperabas de esa persona?
another = Si pudieras volver a decir una frase tuya, ¿hay otra manera? Puede quedarse aquí.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Ya lo miraste desde más de un lado. Puede descansar aquí hasta tu sesión. Si todavía pesa, ahí está /mood, y /crisis a cualquier hora.
