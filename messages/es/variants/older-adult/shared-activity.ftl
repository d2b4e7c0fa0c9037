# Por qué: en una vida larga hay muchos gustos, y el cuerpo a veces pide otra forma.
# Fuente: S2; Hinrichsen 2006.
liked = ¿Qué te ha gustado hacer, ahora o hace mucho? Puede ser música, dominó, plantas, rezar. Una forma más chica también cuenta.
