# Por qué: aquí es la preocupación lo que aleja; el rato de antes suele ser lo peor.
# Fuente: Lipsitz 1999; Markowitz 2014.
why = Cuando la gente nos preocupa, la vemos menos. Y al verla menos, la preocupación crece. Veamos cómo es para ti.
either = A mucha gente le pesa más el rato de antes que el momento mismo. A otra no. Vale la pena saber cuál de las dos.
