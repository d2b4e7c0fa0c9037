# Por qué: a esa edad casi siempre se trata de la familia o las amistades, y de reglas.
# Fuente: Mufson 2004 (volver a acordar lo que se espera con la familia).
why = Muchas veces cada quien espera algo distinto y no lo dice: de las reglas, del tiempo, de la confianza. Esta noche puedes poner los dos lados juntos. No se trata de quién tiene razón.
