title = hablar de esos días en tu sesión
# Fuente: Weissman 2018 (se recorre lo que pasó alrededor de la muerte, con lo que se sintió).
why = { $turn ->
    [0] Esto toca un tiempo difícil, así que tú decides. Puedes saltar cualquier pregunta, o escribir basta.
    [1] Lo de hoy es delicado. Va a tu paso. Salta lo que quieras, y escribe basta cuando quieras.
   *[2] Ahora viene una parte más dura, y tú decides. Todo se puede saltar. Si escribes basta, ahí termina.
}
ready = Es sobre los días alrededor de tu pérdida. ¿Hoy es buen momento para eso?
    .yes = Sí
    .another-day = Otro día
    .not-this = Dejar esta fuera
ready-another-day = Está bien. Te pregunto de nuevo en una semana. Que tengas una noche tranquila.
left = Está bien. La dejo fuera. Un día lo pueden ver tú y { $therapist }, o nunca.
how = No hace falta contar cómo pasó. Basta un momento.
# Fuente: Jordan y McIntosh 2011 (las preguntas de por qué y la culpa después de un suicidio).
what_if = Tras una pérdida así, mucha gente se pregunta qué no vio. Hoy no tienes que contestar eso.
moment = ¿Qué momento de esos días se te quedó más? Bastan pocas palabras.
felt = ¿Qué sentiste ahí? ¿O no sentiste nada?
kind = ¿Hubo algo bueno en esos días? Una mano, una comida, una canción, alguien que vino.
may_see = ¿Puede { $therapist } leer lo que escribiste?
now = ¿Cómo está todo eso ahora?
    .lighter = Un poco más ligero
    .same = Más o menos igual
    .heavier = Más pesado
    .numb = Casi no siento
heavier = Gracias por decirlo. Ahora puede servir algo sencillo: algo calientito, un poco de aire, una voz que te guste. Si sigue pesado, /crisis te dice a quién llamar, de día o de noche.
rest = Gracias. Por hoy, con eso basta.
bring = ¿Quieres llevarle esto a { $therapist }, para no cargarlo a solas?
    .yes = Sí
    .no = Por ahora no
gently = Está bien. Por hoy no hay que hacer nada más.
thanks = Está bien. Si te llega en la noche, /crisis te dice a quién llamar.
