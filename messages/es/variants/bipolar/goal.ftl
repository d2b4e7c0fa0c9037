# Por qué: una meta con hora fija y con alguien.
# Fuente: S3; Frank 2005.
why = Una meta sirve más si es pequeña y se puede ver. No “estar bien”, más bien “llamar a mi hermana a las siete los domingos”. La tuya puede ir en borrador. Con una basta, aun en un día en que diez se ven fáciles.
