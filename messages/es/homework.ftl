# Cómo fue lo que se probó. Fuente: S3 (una prueba que se acuerda en la sesión); cuenta el intento y no se califica.
went = { $homework_nth ->
    [1] { $homework_count ->
        [1] { $turn ->
            [0] Quedaste en probar algo: { $homework_title }. ¿Cómo te fue?
            [1] De vuelta a lo que querías probar: { $homework_title }. ¿Cómo te fue con eso?
           *[2] Había algo para que probaras: { $homework_title }. ¿Qué tal te fue?
        }
       *[other] Tenías más de una cosa para probar: { $homework_titles }. Te pregunto por cada una. ¿Cómo te fue con { $homework_title }?
    }
   *[other] Y { $homework_title }: ¿cómo te fue con eso?
}
    .tried = Lo probé
    .partly = A medias
    .not-yet = Todavía no
noticed = { $turn ->
    [0] ¿Qué notaste, en ti o en otra persona? Con pocas palabras basta.
    [1] ¿Qué se te quedó de eso? Puedes saltar esta.
   *[2] ¿Algo fue distinto de lo que pensabas? Puedes saltar esta.
}
tried = { $turn ->
    [0] Gracias por probarlo. Lo que notaste vale la pena llevarlo a tu sesión.
    [1] Lo probaste, y eso es lo que aquí cuenta. Lo demás es para tu sesión.
   *[2] Gracias por hacer la prueba, se haya sentido como se haya sentido.
}
partly = { $turn ->
    [0] Una parte también es probar. { $therapist } puede ver el resto contigo.
    [1] Gracias. Empezaste, y eso ya les dice algo a ti y a { $therapist }.
   *[2] Gracias. Aquí la mitad cuenta.
}
not_yet = { $turn ->
    [0] Gracias. Sirve saberlo, y { $therapist } lo puede ver contigo.
    [1] Gracias por decirlo. Puede esperar, o cambiar, o quitarse. Eso lo deciden en la sesión.
   *[2] Gracias. Lo que se atravesó vale en tu sesión tanto como lo demás.
}
each = Gracias. Lo que dijiste queda guardado con cada cosa, para ti y { $therapist }.
kept = Gracias por contarlo. Haya sido mucho o poco, aquí cuenta.
