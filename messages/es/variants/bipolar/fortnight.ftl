# Por qué: un cambio hacia arriba pide una cita igual que uno hacia abajo.
# Fuente: Frank 2005.
thanks = { $turn ->
    [0] Gracias. Te pregunto otra vez en dos semanas. Si duermes menos y todo va rápido, podrías pedirle antes una hora a { $therapist }.
    [1] Gracias. Ya lo anoté.
   *[2] Gracias por contarme. Alto o bajo, sirve saberlo.
}
