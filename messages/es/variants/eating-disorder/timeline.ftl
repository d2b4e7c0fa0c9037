# Por qué: “ligero” es una palabra cargada aquí.
# Fuente: Murphy 2012 (línea de vida con ánimo, sucesos y enfermedad).
lighter = ¿Hubo un tramo en esa línea más fácil? ¿Qué era distinto entonces? Puedes saltar esta.
