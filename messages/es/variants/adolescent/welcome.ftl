# Por qué: a esa edad lo primero que importa es qué llega a la familia y a la escuela.
# Fuente: Mufson 2004 (la privacidad y sus límites se acuerdan al empezar); la ley de cada estado dice qué puede pedir la familia.
readers = Quién lo lee: { $therapist }, y otra persona si hay una emergencia. Nadie lo mira en vivo. Un modelo en nuestro servidor lee, para hallar señales de crisis. No manda nada afuera. Telegram también puede verlo: no va cifrado de punta a punta. No mando nada a tu familia ni escuela. { $therapist } te dice qué pueden pedir.
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }Hay quien conteste: { $cover }.
}
limits = En una crisis: si escribes que te puedes hacer daño o que hay peligro, te llega el número 988 enseguida y { $therapist } recibe un aviso. Quizás haya que avisar en tu casa, para cuidarte. No es un servicio de emergencia.{ cover-hours } Puedes parar cuando quieras con /stop.
