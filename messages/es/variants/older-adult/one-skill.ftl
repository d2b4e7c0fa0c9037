# Por qué: estorba más la idea de la edad que la edad misma.
# Fuente: Hinrichsen 2006.
why = Lo nuevo se aprende por pedazos, a cualquier edad. Puede tomar más tiempo que antes, y está bien. Busquemos un pedazo, tan chico que quepa en un mal día.
