# Lo que lee un cliente porque su terapeuta lo quiso. Neutral por si otra persona lo lee.
session-missed = La sesión del { $day } no tuvo lugar. Queda anotado, y aquí no tienes que hacer nada. { $therapist } puede buscar otra hora contigo.
session-cancelled = La sesión del { $day } no se hace. Queda anotado, y aquí no tienes que hacer nada.
