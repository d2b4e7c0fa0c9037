# Por qué: sin café.
# Fuente: Murphy 2012; Gollwitzer 2006.
forgot = A cualquiera le pasa. Podrías juntarlo con algo de cada día, por ejemplo al lavarte los dientes.
