# Por qué: clubes, equipos y juegos en lugar de pasatiempos de gente mayor.
# Fuente: S2; Mufson 2004.
liked = ¿Qué te ha gustado hacer, ahora o en la infancia? Puede ser música, un deporte, dibujar, un juego.
where =
    .group = En un club o equipo
