# Por qué: sin vaso de agua.
# Fuente: Murphy 2012.
much = Entonces basta. Mira a tu alrededor y nombra tres cosas que ves. Podrías levantarte, lavarte las manos o estar cerca de alguien. /crisis está a cualquier hora.
