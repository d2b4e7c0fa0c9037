title = diez minutos con una foto o una canción
# Fuente: Weissman 2018 (se mira la relación entera, lo bueno y lo malo); S4.
why = { $turn ->
    [0] Tres preguntas cortas esta noche. Hay lugar para lo bueno y para lo difícil. Puedes saltar las que quieras.
    [1] Con nadie es todo fácil. Esta noche hay lugar para los dos lados. Puedes saltar lo que quieras.
   *[2] Esta noche, los dos lados de alguien que extrañas. Aquí nada es feo de decir, y puedes saltar lo que sea.
}
miss = ¿Qué es lo que más extrañas de esa persona?
hard = ¿Y qué fue difícil entre ustedes, o qué no extrañas? Se queda donde tú quieras.
allowed = Gracias. Decir eso no le quita nada a lo demás.
feels = ¿Qué hay ahora, al pensar en esa persona? Toca lo que vaya contigo y luego Listo.
    .sad = Tristeza
    .warm = Cariño
    .angry = Enojo
    .guilty = Culpa
    .relieved = Alivio
    .numb = Casi nada ahora
# Fuente: Worden 2018 (el enojo, la culpa, el alivio y no sentir nada son comunes en el duelo).
mixed = En el duelo caben juntas cosas que no cuadran. Es común. No sentir nada también lo es.
may_see = ¿Puede { $therapist } leer lo que escribiste?
# Fuente: Weissman 2018 (las fotos y las cosas traen a la persona entera a la sesión).
when = Podrías pasar diez minutos con una foto, una canción o un lugar, y ver qué llega, bueno o difícil. ¿Cuándo sería?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
thanks = Gracias. Ahora puede caer bien algo sencillo: algo calientito, un poco de aire, un programa ligero.
