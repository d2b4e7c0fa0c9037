title = ensayar un pedido pequeño
open = { $turn ->
    [0] Algo para ensayar en la semana, a solas y en papel.
    [1] Hoy, un ensayo: palabras para probar, y nada que mandar.
   *[2] Cuatro minutos de ensayo, solo aquí. Puedes saltar cualquier paso.
}
# Fuente: S0, S3, S4; Weissman 2018 (el ensayo viene antes de una plática difícil, y no obliga a tenerla).
why = Un pedido sale mejor si es pequeño y de una sola cosa. Hoy solo ensayas. Si lo dices, y cuándo, lo eliges tú.
safe = Piensa en la persona de la que hablas con { $therapist }. ¿Sería seguro para ti pedirle algo pequeño?
    .yes = Sí
    .not-sure = No sé
    .no = No
paper = Entonces no hay que pedir nada. Tú sabes mejor qué es seguro para ti. Puedes dejarlo aquí y hablarlo antes con { $therapist }.
    .all-right = Está bien
small = ¿Qué podrías pedir? Algo para esta semana, que quepa en diez minutos.
line = ¿Cómo lo dirías en una frase? Puede empezar con: ¿Podrías …?
if_no = Puede decir que sí, que no, o que ahora no. ¿Qué dirías si dice que no? "Está bien, gracias por oírme" basta.
# Fuente: S3 (un pedido deja a la otra persona libre de decir que no).
either_way = Un pedido puede recibir un no, y valió la pena hallar las palabras.
may_see = ¿Puede { $therapist } leer lo que escribiste?
with = ¿Dónde podrías ensayarlo una vez, en voz alta?
    .alone = A solas
    .in-session = En mi sesión
    .trusted = Con gente de confianza
    .not-now = Esta semana no
later = Está bien. Puede esperar.
thanks = Está bien. Ensayar es toda la tarea de esta semana.
