# Por qué: el pasillo y el camión en lugar de la tienda.
# Fuente: S2; Mufson 2004.
why = Sentirse cerca de la gente suele empezar con poco. Un gesto en el pasillo o en el camino puede aligerar el día.
person = ¿A quién podrías saludar? Puede ser alguien de tu clase, de tu equipo o de tu calle.
