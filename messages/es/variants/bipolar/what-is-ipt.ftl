# Por qué: aquí el sueño y las horas del día van junto a la gente y el ánimo, y el ánimo puede ir en dos direcciones.
# Fuente: Frank 2005 (terapia interpersonal y del ritmo social); S2, S3.
what = Lo que empezaste se llama terapia interpersonal, TIP. Mira tres cosas juntas: tu ánimo, tu gente y las horas de tus días, como cuándo duermes y te levantas.
both = Se mueven entre sí. Un pleito, un viaje o un trabajo nuevo puede quitar el sueño, y dormir poco puede bajar el ánimo, o subirlo demasiado. Horas parejas y lazos parejos pueden ayudar a que el ánimo esté parejo.
