# Por qué: hay dos clases de primeras señales, y la que se siente bien se pasa más por alto.
# Fuente: Frank 2005; S1.
why = En la vida pueden volver tiempos bajos, y también tiempos demasiado altos. Si se ven pronto, se puede hacer más. Nadie conoce mejor que tú tus señales, de los dos lados.
signs = ¿Qué cambia primero en ti? Toca todo lo que te pase y luego Listo.
    .sleep = Mi sueño cambia
    .worry = Mi cabeza va rápido
    .joy = Lo bueno: nada o de más
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica, abajo o arriba? Por ejemplo: "dejo sonar el teléfono". O: "limpio a las dos de la mañana".
any_hour = No hace falta esperar una señal para pedir ayuda. Dos noches cortas sin cansancio ya son razón para llamar a { $therapist }. Si pesa demasiado, escribe /crisis a cualquier hora.
