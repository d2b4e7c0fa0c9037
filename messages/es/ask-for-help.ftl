# Una persona clínica revisa cada línea antes de usarla.
title = pedir una pequeña ayuda
# Fuente: S2, S3; Weissman 2018, apoyo en el rol nuevo; Flynn 2008, la gente dice que sí más de lo que esperamos
why = Un cambio pesa más sin ayuda. Pedirla también cuesta. Casi siempre esperamos un no, y el sí llega más veces de lo que pensamos.
what = ¿Qué cosa pequeña haría más ligera tu semana? Que te lleven, una hora de descanso, alguien que te acompañe.
someone = ¿Hay alguien a quien podrías pedirle, que te trata bien y te da confianza?
    .yes = Sí
    .no = Por ahora nadie
person = ¿Quién podría ser? Basta el nombre.
words = ¿Cómo se lo dirías? Con una frase basta: "¿Me acompañas el viernes?" No se le manda a nadie.
may_see = ¿Puede { $therapist } leer lo que escribiste?
nobody = Eso es duro, y es bueno saberlo. No es culpa tuya. Con { $therapist } puedes pensar de dónde podría venir una ayuda.
day = ¿Cuándo sería un buen momento para pedirlo?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = Bien. Puede ser un sí, un no o un ahora no. Un no muchas veces habla de cómo va su semana. Pedir es lo tuyo, y eso cuenta. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] Lo otro que ibas a probar puede esperar.
}
later = Está bien. Ya sabes qué te ayudaría. Eso es la mitad de pedir.
