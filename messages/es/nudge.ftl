# A mitad de camino entre dos sesiones, solo si hay algo abierto. Fuente: S3; cuenta el intento y no se califica.
went = { $turn ->
    [0] Vas a la mitad entre dos sesiones. Querías probar algo: { $homework_title }. ¿Cómo va?
    [1] Una mirada a lo que querías probar: { $homework_title }. ¿Cómo te va con eso?
   *[2] Había algo que querías probar: { $homework_title }. ¿Hubo lugar para eso?
}
    .tried = Lo probé
    .partly = Un poco
    .not-yet = Todavía no
tried = Gracias por probarlo. Cómo salió es para tu sesión, bien o no.
small = ¿Cuál es el pedacito más chico que podrías probar antes de tu sesión? Puedes saltar esta.
thanks = Gracias. No hay prisa. Si no se hace, también sirve saberlo.
