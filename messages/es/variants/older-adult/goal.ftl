# Por qué: un ejemplo de una semana a esa edad, que se puede hacer desde una silla.
# Fuente: S3; Hinrichsen 2006.
why = Una meta sirve más si es pequeña y se puede ver. No “estar bien”, más bien “hablar con mi nieto los domingos”. La tuya puede ir en borrador. Después la puedes cambiar.
