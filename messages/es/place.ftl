zone = ¿Dónde estás ahora? Toca una ciudad con tu misma hora, o escribe una.
staying = ¿Dónde te quedas ahora? La calle y la ciudad, o con quién. Queda en tu tarjeta de seguridad, para que la ayuda te encuentre. Los números que muestro son de Estados Unidos. Puedes saltarlo.
kept = Gracias. Desde ahora me guío por la hora de ahí.
