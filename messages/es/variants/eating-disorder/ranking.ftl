# Por qué: aquí no se pesa nada; la misma pregunta sin balanza.
# Fuente: S4; Murphy 2012.
why = Pronto tú y { $therapist } escogen una o dos cosas en que trabajar. Lo que tú sientes que cuesta más es la mejor guía. Con esto nada queda fijo.
first = ¿Qué de esto te cuesta más ahora?
weight = ¿Cuánto de tus días ocupa lo primero, de 0 (casi nada) a 10 (todo el tiempo)?
words = ¿Hubo un momento de estos días en que lo sentiste? Basta una frase. Puedes saltar esta.
