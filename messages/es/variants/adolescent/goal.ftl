# Por qué: un ejemplo de una semana de escuela.
# Fuente: S3; Mufson 2004.
why = Una meta sirve más si es pequeña y se puede ver. No “ser feliz”, más bien “sentarme con Leo en el recreo dos veces por semana”. La tuya puede ir en borrador. Después la puedes cambiar.
