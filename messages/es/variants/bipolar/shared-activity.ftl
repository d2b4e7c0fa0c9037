# Por qué: una cosa a la vez: una semana que se llena rápido puede quitar el sueño.
# Fuente: Frank 2005; S2.
first = ¿Cuál es el primer paso chico? Puede ser buscar un horario o preguntarle a alguien. Con una cosa basta, mejor a una hora que no te quite el sueño.
