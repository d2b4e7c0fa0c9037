# Fuente: S3 (metas concretas que se pueden ver); Weissman 2018 (metas acordadas antes de las sesiones del medio).
title = fijarte en una señal de tu meta
why = Una meta sirve más si es pequeña y se puede ver. No “estar bien”, más bien “comer con mi hermana los domingos”. La tuya puede ir en borrador. Después la puedes cambiar.
goal = Digamos que todo se hace un poco más ligero. ¿Qué volverías a hacer, o harías más, con gente o para ti?
sign = ¿En qué notarías que ya vas para allá? Basta una señal pequeña. Puedes saltar esta.
near = ¿Qué tan cerca la sientes hoy, de 0 (muy lejos) a 10 (ya está)?
may_see = ¿Puede { $therapist } leer lo que escribiste?
watch = Hasta tu sesión podrías fijarte si aparece esa señal, aunque sea chiquita. ¿Quieres?
    .yes = Sí
    .not-now = Ahora no
thanks = Bien. No tienes que hacer que pase. Solo date cuenta si llega.
later = Está bien. La meta queda guardada y puede esperar a tu sesión.
