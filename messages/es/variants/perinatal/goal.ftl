# Por qué: un ejemplo para días que son de alguien más.
# Fuente: S3; O'Hara 2000.
why = Una meta sirve más si es pequeña y se puede ver. No “hacerlo todo bien”, más bien “caminar con mi hermana una vez por semana”. La tuya puede ir en borrador. Después la puedes cambiar.
