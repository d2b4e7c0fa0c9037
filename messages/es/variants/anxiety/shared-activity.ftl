# Por qué: estar ahí sin estar en el centro.
# Fuente: Lipsitz 1999; S2.
why = Cuando se hace algo a la par, no hay que hablar todo el tiempo, y se mira la cosa, no a ti. Puedes quedarte en la orilla. Ver las mismas caras otra vez lo hace más fácil.
