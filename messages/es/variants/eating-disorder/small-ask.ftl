# Por qué: sin pan.
# Fuente: S3; Murphy 2012 (decir lo que se quiere suele ser lo difícil).
like-request = Podría sonar así: "¿Te sientas un rato conmigo?" O así: "¿Podemos hablar diez minutos esta noche?"
