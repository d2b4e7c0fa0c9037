# Por qué: la cena se pregunta solo como hora; se puede saltar sin más.
# Fuente: Monk 1990; Murphy 2012.
dinner = ¿A qué hora empezó tu noche en casa? Puedes saltar esta.
