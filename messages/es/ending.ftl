# El final se nombra pronto y con claridad, con las sesiones que quedan. Una persona clínica lo revisa antes de usarlo.

title = escribir una frase sobre el final
# Fuente: S1; Weissman 2018 (el final del tratamiento se nombra y se habla de lo que se siente).
why = { $sessions_left ->
    [0] Tus sesiones de cada semana ya casi terminan. Puede hacer bien decirlo en voz alta y mirarlo con calma.
    [1] Te queda una sesión con { $therapist }. Puede hacer bien decirlo en voz alta y verlo antes de que llegue.
   *[other] Te quedan { $sessions_left } sesiones con { $therapist }. Puede hacer bien decirlo en voz alta, con tiempo.
}
# Fuente: Weissman 2018 (la tristeza por un final no es que vuelva la enfermedad).
normal = Un final puede mover muchas cosas. Puedes sentir tristeza, enojo o calma. Sentir tristeza porque algo se acaba no es lo mismo que volver a enfermar.
feeling = Cuando piensas en la última sesión, ¿qué se parece más?
    .sad = Tristeza
    .uneasy = Inquietud
    .angry = Algo de enojo
    .relief = Alivio
    .ready = Ya es hora
    .mixed = Un poco de todo
    .not-much = Casi nada todavía
hard = Tiene sentido. Algo aquí fue importante, y es normal que te duela o te inquiete que se acabe. Lo que encontraste se queda contigo.
fair = Gracias. Sentirlo así también está bien. Puede cambiar de un día a otro.
wish = ¿Hay algo que todavía quieras preguntar, hacer o decir antes del final? Bastan pocas palabras.
bring = Podrías escribir una frase sobre esto, para llevarla a tu próxima sesión. ¿Quieres probar?
    .yes = Sí, me gustaría
    .not-now = Ahora no
thanks = Bien. No tiene que quedar perfecta, y tú decides si la dices.
later = Está bien. Lo puedes decir ese día, o dejarlo así.
fewer = Una cosa más: desde hoy te pregunto menos. Así está pensado, para que la semana sea más tuya. /mood está ahí cualquier día.
