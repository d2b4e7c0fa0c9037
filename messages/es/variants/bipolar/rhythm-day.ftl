# Por qué: llega cada noche y ayuda saber para qué sirve; sin juzgar las horas.
# Fuente: Monk 1990; Frank 2005.
thanks = Gracias. Con estas horas tú y { $therapist } ven qué tan parejos van tus días. En un día revuelto, con una basta.
