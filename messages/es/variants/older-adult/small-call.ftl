# Por qué: familia lejos y un oído que ya no es el mismo; no se supone miedo al teléfono.
# Fuente: S2; Hinrichsen 2006.
why = La voz puede acercar más que un texto. No importa la distancia, y puede ser corta. Si cuesta oír por teléfono, ayuda un cuarto callado y el altavoz.
