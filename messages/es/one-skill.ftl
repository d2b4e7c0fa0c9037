# Una persona clínica revisa cada línea antes de usarla.
title = cinco minutos de algo nuevo
# Fuente: S2, S3; Weissman 2018, lo que el rol nuevo pide saber hacer
why = Lo nuevo se aprende por partes. Busquemos una parte tuya, tan chica que quepa en un mal día.
skill = ¿Qué te gustaría poder hacer en tu vida de ahora? Con una cosa basta.
piece = ¿Cómo serían los primeros cinco minutos?
between = ¿Qué se podría atravesar?
may_see = ¿Puede { $therapist } leer lo que escribiste?
# Fuente: Gollwitzer 1999, una hora fijada de antemano ayuda a empezar
day = Es más fácil empezar cuando ya hay un día. ¿Cuándo podrías probar esos cinco minutos?
    .soon = En uno o dos días
    .weekend = El fin de semana
    .no = Esta semana no
agreed = De acuerdo. Si sale mal, vas a saber qué parte hacer más chica. { $homework_count ->
    [0] Luego te pregunto cómo te fue.
   *[other] Si dos cosas son mucho, toma la más fácil.
}
later = De acuerdo. Tus cinco minutos pueden esperar una semana mejor.
