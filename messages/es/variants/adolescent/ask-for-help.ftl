# Por qué: la ayuda que hace falta a esa edad, y una persona adulta entre quienes se puede pedir.
# Fuente: S2; Mufson 2004.
what = ¿Qué cosa pequeña haría más ligera tu semana? Que te lleven, ayuda con una clase, una hora en que nadie te pida nada.
someone = ¿Hay alguien a quien podrías pedirle, que te trata bien y te da confianza? Puede ser de tus amistades, de tu casa o de la escuela.
