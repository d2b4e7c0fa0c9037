# Por qué: “pesado” es una palabra cargada aquí, y nada debe sonar a contar.
# Fuente: Murphy 2012; S2, S3.
low = { $turn ->
    [0] Gracias por decir cómo estás. Queda guardado para { $therapist }, así no tienes que cargarlo todo en la cabeza. Si se pone más difícil, escribe /crisis a cualquier hora.
    [1] Gracias por decir que fue bajo. { $therapist } lo va a ver antes de su próxima sesión. Si se pone más difícil, /crisis muestra a quién llamar.
   *[2] Un número bajo también se vale aquí. Con eso basta por hoy. Si se pone más difícil, ahí está /crisis a cualquier hora.
}
