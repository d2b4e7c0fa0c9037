# Por qué: los lugares donde se ve a alguien sin ir lejos.
# Fuente: S2; Hinrichsen 2006.
why = Sentirse cerca de la gente suele empezar con poco. Unas palabras en la puerta o en la farmacia pueden aligerar el día.
person = ¿A quién podrías saludar? Puede ser alguien de al lado, de la iglesia, o quien trae el correo.
