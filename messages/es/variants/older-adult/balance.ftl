# Por qué: lo que ha dado una vida larga se queda fácil fuera de la lista.
# Fuente: Hinrichsen 2006; Weissman 2018.
kept = ¿Qué sigue ahí, aunque hoy se vea distinto? Lo que sabes, y lo que eres para tu gente, también cuenta.
