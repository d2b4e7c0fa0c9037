# Por qué: las noches van cortadas; en una noche baja hay un número más. No es una línea de crisis, y por eso sigue /crisis.
# Fuente: O'Hara 2000; messages/crisis/resources.yaml (la línea y su número).
low = { $turn ->
    [0] Gracias por decir cómo estás. { $therapist } lo va a ver. Para hablar esta noche está la línea de salud mental materna: { $maternal_call }. Si se pone más pesado, escribe /crisis a cualquier hora.
    [1] Gracias por contarme en un día como este. { $therapist } lo va a ver antes de su próxima sesión. Si se pone más pesado, /crisis muestra a quién llamar, también de noche.
   *[2] Un número bajo también se vale aquí, quizás con poco sueño. Con eso basta por hoy. Si se pone más pesado, ahí está /crisis a cualquier hora.
}
thanks = { $turn ->
    [0] Gracias. Es todo. Descansa si puedes.
    [1] Gracias. Lo guardé para tu próxima sesión.
   *[2] Gracias. En un día lleno, dos toques cuentan.
}
