# Por qué: una vez es ensayo, diez veces es preocupación.
# Fuente: Lipsitz 1999; Markowitz 2014; S3.
thanks = Gracias. Con una vez basta. Podrías dejarlo aquí, y no repasarlo más en la cabeza. Probarlo aquí cuenta, haya plática después o no.
