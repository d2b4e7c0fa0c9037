# Fuente: S1 y la literatura sobre el cierre del tratamiento; una persona clínica lo revisa antes de usarlo.
title = lo que cambió y lo que hiciste
why = Tus sesiones se acercan al final. Sentir tristeza por eso no quiere decir que vuelves a enfermar. Veamos qué ha cambiado.
changed = ¿Qué es distinto ahora con la gente que te rodea, comparado con el principio?
did = ¿Qué hiciste tú que ayudó? Lo pequeño también cuenta.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Puedes llevarlo a tu próxima sesión. Es tu propia lista.
