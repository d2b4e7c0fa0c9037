# Por qué: ni masa ni vaso; escaleras y caminatas rápidas aquí no sirven para sacar un sentimiento.
# Fuente: Murphy 2012 (el ejercicio puede ser parte de la enfermedad).
move = Cinco minutos: sacude las manos, mueve los hombros, mécete con una canción. Que el sentimiento marque el paso.
hands = Tuerce una toalla, rompe papel viejo o aprieta una almohada. Aprieta fuerte y suelta. Repite unas veces.
tears = Busca un lugar donde puedas estar a solas un rato. Las lágrimas pueden venir o no. Las dos cosas están bien. Luego lávate la cara.
same = Puede pasar, y no es por algo que hiciste. Podrías probar otro modo, o decírselo a alguien de confianza. Si es demasiado, escribe /crisis a cualquier hora.
later = Está bien. Aquí está para cuando quieras. Si es demasiado, escribe /crisis a cualquier hora.
