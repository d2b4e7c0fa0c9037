# Las primeras palabras no nombran a nadie ni un pleito. Una persona clínica lo revisa antes de usarlo.

title = una nota con tu primer paso
# Fuente: Weissman 2018 (lo que fue difícil puede volver; antes del final se repasa cómo se manejó).
why = Lo que antes fue difícil puede volver un día. Eso no borra lo que has encontrado. Hoy lo miras antes de que llegue.
alone = Esto lo haces a solas. No hay que decirle ni hacerle nada a nadie.
sign = Piensa en el tema de siempre. ¿Cómo notas en ti que empieza? En tu cuerpo, tu voz o tus ideas.
first = ¿Qué te ayudaría más en ese primer minuto?
    .breathe = Respirar y contestar
    .later = Pedir hablar después
    .walk = Salir a caminar un poco
    .listen = Oír hasta el final
    .not-sure = Todavía no sé
words = ¿Cómo lo pedirías? Por ejemplo: "Esto me importa. ¿Hablamos mañana, con más calma?"
reminder = ¿Qué te gustaría recordar en ese momento? Una frase corta.
may_see = ¿Puede { $therapist } leer esto?
safe = Esto es para pláticas difíciles pero seguras. Si una ya no se siente segura, deja las palabras a un lado. /crisis muestra quién puede ayudar.
bring = Podrías poner ese primer paso en una nota, solo para ti, y llevarla a tu sesión. ¿Quieres probar?
    .yes = Sí, me gustaría
    .not-now = Ahora no
thanks = Bien. Bastan una o dos palabras. Guárdala donde la veas nada más tú.
later = Está bien. Ya quedó escrito, y puedes dejarlo ahí.
