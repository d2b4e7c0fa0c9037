# Por qué: el ejemplo de siempre es una comida, y “ligero” aquí pesa distinto.
# Fuente: S3; Murphy 2012.
why = Una meta sirve más si es pequeña y se puede ver. No “estar bien”, más bien “llamar a mi hermana los domingos”. La tuya puede ir en borrador. Después la puedes cambiar.
goal = Digamos que con la gente todo se hace un poco más fácil. ¿Qué volverías a hacer, o harías más, con alguien o para ti?
