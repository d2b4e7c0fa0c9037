went = Quedaste en probar algo: { $homework_title }. ¿Cómo te fue?
    .tried = Lo probé
    .partly = A medias
    .not-yet = Todavía no
obstacle = ¿Qué se atravesó? Con pocas palabras basta.
tried = Gracias por probarlo. Lo que notaste vale la pena llevarlo a tu sesión.
smaller = Pasa, y sirve saberlo. Podrías hacerlo más chico: cinco minutos, o una sola frase. { $therapist } lo puede ver contigo.
