# Por qué: cómo se come no es aquí un ejemplo más; la señal es que lo de antes vuelve a hablar fuerte.
# Fuente: Murphy 2012; S1.
signs =
    .heavy = Lo chico me cuesta
    .joy = Lo bueno no me llega
    .food = Vuelve lo de antes
any_hour = No hace falta esperar una señal para pedir ayuda. Si es demasiado, escribe /crisis a cualquier hora.
