# Por qué: sin la tienda y sin “aligerar”.
# Fuente: S2; Murphy 2012.
why = Sentirse cerca de la gente suele empezar con poco. Unas palabras en el pasillo pueden mejorar el día.
person = ¿A quién podrías saludar? Puede ser alguien del barrio, del trabajo o de la escuela.
