# Se ensaya una plática, nunca se empuja. A quien no se siente a salvo se le abre la salida. Una persona clínica lo revisa antes de usarlo.

title = ensayar una plática
# Fuente: S0, S3, S4 (las pláticas difíciles se ensayan primero, en un lugar seguro).
why = Ensayar una plática puede hacerla más fácil, si un día la tienes. También puedes decidir que no.
with = ¿Con quién sería la plática?
safe = Cuando le dices lo que piensas a esta persona, ¿sientes que estás a salvo?
    .yes = Sí
    .not-sure = No siempre
    .no = No
take_up = Entonces dejamos esta plática. Las palabras no son la respuesta donde puede haber peligro, y /crisis muestra quién puede ayudar. ¿Quieres que { $therapist } lo vea contigo, en privado?
    .yes = Sí, por favor
    .not-now = Ahora no
left = Gracias por decirlo. No tienes que hacer nada con esto hoy.
about = ¿De qué se trata? Una cosa chica, en una frase.
begin = ¿Cómo podrías empezar? Escribe tu primera frase como la dirías.
reply = ¿Qué podría contestar? Puedes adivinar.
then = ¿Y qué podrías decir tú entonces?
pause = Si sube de tono, puedes pararla. ¿Qué podrías decir?
    .break = "Necesito una pausa"
    .later = "Hablemos después"
    .think = "Lo voy a pensar"
    .own = Mis propias palabras
may_see = ¿Puede { $therapist } leer esto?
aloud = Podrías decir tu primera frase en voz alta una vez. ¿Cómo te gustaría?
    .now = Ahora, a solas
    .session = En mi sesión
    .not-now = Ahora no
aloud_now = Respira y dila despacio. Luego otra vez, un poco más suave. Cambia una palabra si no la sientes tuya.
thanks = Gracias. Probarlo aquí cuenta, haya plática después o no.
