# Por qué: sin platillos.
# Fuente: Murphy 2012.
carry = ¿Hay algo suyo que sigue contigo? Un dicho, una canción, un modo de hacer las cosas.
now =
    .heavier = Más difícil
