# Por qué: “pesado” es una palabra cargada aquí.
# Fuente: Murphy 2012.
low = Gracias por decir cómo estás. Queda anotado. Si se pone más difícil, /crisis muestra a quién llamar a cualquier hora.
