# Por qué: es el centro del trabajo con el ritmo: una hora que se cuida casi todos los días.
# Fuente: Frank 2005.
why = Un cambio revuelve el día: cuándo nos levantamos, comemos, vemos a alguien, descansamos. Horas parejas pueden ayudar al ánimo. Un punto fijo es buen comienzo, también en fin de semana.
hour = ¿A qué hora del día podría ser? Media hora más o menos está bien.
