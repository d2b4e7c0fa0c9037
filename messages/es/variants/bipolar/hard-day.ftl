# Por qué: lo difícil que viene suelen ser noches cortas y semanas llenas.
# Fuente: Frank 2005.
notice = Piensa en un día así. ¿Cómo notarías que se pone difícil, hacia abajo o muy rápido? Unas palabras. El sueño suele avisar primero.
