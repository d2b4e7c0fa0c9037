# Por qué: los saludos se dan en el camino o en la clínica.
# Fuente: S2; O'Hara 2000.
person = ¿A quién podrías saludar? Puede ser alguien del barrio, de la tienda o de la sala de espera.
