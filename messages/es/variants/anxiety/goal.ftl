# Por qué: una meta que se hace, no un sentimiento que tenga que irse antes.
# Fuente: S3; Lipsitz 1999.
why = Una meta sirve más si es pequeña y se puede ver. No “dejar de preocuparme”, más bien “decir una cosa en la junta del lunes”. La tuya puede ir en borrador. Después la puedes cambiar.
