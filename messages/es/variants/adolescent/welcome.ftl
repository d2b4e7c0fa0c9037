# Por qué: a esa edad lo primero que importa es qué llega a la familia y a la escuela.
# Fuente: Mufson 2004 (la privacidad y sus límites se acuerdan al empezar); la ley de cada estado dice qué puede pedir la familia.
readers = Quién lo lee: { $therapist }, y otra persona si hay una emergencia. Nadie lo mira en vivo. Telegram también puede verlo: no es un chat cifrado de punta a punta. No le mando nada a tu familia ni a tu escuela. Lo que tu familia puede pedir, te lo explica { $therapist }.
limits = En una crisis: si escribes que te puedes hacer daño o que hay peligro, te llega el número 988 enseguida y { $therapist } recibe un aviso. Quizás haya que avisar en tu casa, para cuidarte. No es un servicio de emergencia. Puedes parar cuando quieras con /stop.
