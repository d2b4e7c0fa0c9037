# A mitad de camino entre dos sesiones, solo si hay algo abierto. Ayuda; cómo fue se pregunta una vez, antes de la sesión.
# Fuente: S3; cuenta el intento y no se califica.
way = { $homework_nth ->
    [1] { $homework_count ->
        [1] { $turn ->
            [0] Vas a la mitad entre dos sesiones. Querías probar algo: { $homework_title }. ¿Hay algo que se atraviesa?
            [1] Una mirada a lo que querías probar: { $homework_title }. ¿Algo se pone en el camino?
           *[2] Había algo que querías probar: { $homework_title }. ¿Hay lugar para eso?
        }
       *[other] Tienes más de una cosa para probar: { $homework_titles }. Primero, { $homework_title }: ¿hay algo que se atraviesa?
    }
   *[other] Y con { $homework_title }, ¿hay algo que se atraviesa?
}
    .clear = Hay lugar para eso
    .something = Algo se atraviesa
clear = { $turn ->
    [0] Bien. Puede ser tan pequeño como quieras.
    [1] Qué bueno saberlo. Antes de tu próxima sesión te pregunto cómo fue.
   *[2] Bien. Salga como salga, lo que cuenta es probar.
}
small = ¿Cuál es el pedacito más chico que podrías probar antes de tu sesión? Puedes saltar esta.
thanks = Gracias. No hay prisa. Si no se hace, también sirve saberlo.
each = Gracias. No hay prisa con nada de eso. Antes de tu sesión te pregunto cómo te fue con cada cosa.
