# Por qué: “pesado” es una palabra cargada aquí.
# Fuente: Murphy 2012.
low = { $turn ->
    [0] Gracias por decirlo. Cerca de un final puede venir una semana baja, y vale la pena contárselo a { $therapist }. Si se pone más difícil, escribe /crisis a cualquier hora.
    [1] Gracias por contarme. No tienes que llevarlo a solas hasta la sesión: /crisis está día y noche.
   *[2] Suena muy difícil, y cuenta que lo digas. { $therapist } lo va a ver. Si crece, escribe /crisis a cualquier hora.
}
