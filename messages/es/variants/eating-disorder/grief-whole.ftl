# Por qué: sin bebidas.
# Fuente: Murphy 2012.
thanks = Gracias. Ahora puede venir bien algo sencillo: una cobija, un poco de aire, algo fácil de ver.
