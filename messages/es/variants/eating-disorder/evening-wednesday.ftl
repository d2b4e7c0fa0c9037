# Por qué: “pesado” es una palabra cargada aquí.
# Fuente: Murphy 2012.
low = { $turn ->
    [0] Gracias por decir cómo estás. { $therapist } lo va a ver antes de la sesión. Si se pone más difícil, escribe /crisis a cualquier hora.
    [1] Es un lugar muy bajo, y cuenta que lo digas. { $therapist } lo va a ver. Si se vuelve demasiado, /crisis está día y noche.
   *[2] Gracias por contarme. No tienes que hacer nada con eso esta noche. { $therapist } lo va a ver. Si crece, escribe /crisis a cualquier hora.
}
