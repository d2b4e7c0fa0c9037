# Por qué: sin comidas ni tamaños.
# Fuente: Murphy 2012.
why = Los lazos crecen con pasos chicos, y se pueden aflojar sin que se note. Hoy va un paso, y tú eliges cuál.
thing =
    .walk = Un rato afuera
    .food = Música o una serie
thanks = Bien. Si lo pruebas, cuenta, y ese día lo puedes hacer más fácil.
