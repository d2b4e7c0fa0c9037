title = unas líneas que no hay que mandar
why = { $turn ->
    [0] Hay cosas difíciles de decir en voz alta. Aquí puedes decirlas a nadie, y guardarlas para ti.
    [1] Un lugar esta noche para lo que no tiene lugar. Tú decides si alguien lee tus palabras.
   *[2] Esta noche hay espacio para lo que cuesta decir. Nadie lee tus palabras si tú no quieres.
}
ready = Es sobre lo que la gente casi no dice de una pérdida. ¿Quieres?
    .yes = Sí
    .another-day = Otro día
    .not-this = Dejar esta fuera
ready-another-day = Está bien. Te pregunto de nuevo en una semana.
left = Está bien. La dejo fuera. No hay nada que tengas que decir.
inside = ¿Anda por ahí alguna de estas cosas? Toca lo que vaya contigo y luego Listo.
    .anger = Enojo
    .relief = Alivio
    .guilt = Culpa
    .envy = Envidia de los demás
    .left = Sentir que me dejó
    .none = Ninguna
# Fuente: Worden 2018; Weissman 2018 (el enojo, el alivio y la culpa son parte del duelo).
common = Todo eso es común cuando alguien muere. Sentir alivio no quiere decir que no te importaba. El enojo y el cariño caben juntos.
# Fuente: Jordan y McIntosh 2011 (el enojo y la culpa después de un suicidio).
not_proof = Tras una pérdida así, todo eso es común. Sentir culpa no quiere decir que la tengas. Y el enojo no borra el cariño.
line = Si pudiera leer una línea tuya esta noche, ¿qué diría?
wish = ¿Hay algo que te hubiera gustado que supiera?
may_see = ¿Puede { $therapist } leer lo que escribiste?
# Fuente: Worden 2018 (escribirle a quien murió); S3.
when = Podrías escribirle unas líneas en papel y no mandarlas. Las puedes guardar, llevar o romper. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Lo que no se dijo puede quedarse así. Si hoy se pone pesado, /crisis te dice a quién llamar.
