# Por qué: “pesado” es una palabra cargada aquí, y nada debe sonar a contar.
# Fuente: Murphy 2012; S2, S3.
low = { $turn ->
    [0] Gracias por decir cómo estás. Queda guardado para { $therapist }, así no tienes que cargarlo todo en la cabeza. Si se pone más difícil, escribe /crisis a cualquier hora.
    [1] Gracias por contarme en un día así. { $therapist } lo va a ver antes de su próxima sesión. Si se pone más difícil, /crisis muestra a quién llamar.
   *[2] Suena a un día difícil. Con anotarlo basta por ahora. Si se pone más difícil, ahí está /crisis a cualquier hora.
}
