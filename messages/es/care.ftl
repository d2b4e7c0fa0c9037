# Lo que lee un cliente porque su terapeuta lo quiso. Neutral por si otra persona lo lee.
session-missed = La sesión del { $day } no tuvo lugar. Queda anotado, y aquí no tienes que hacer nada. { $therapist } puede buscar otra hora contigo.
session-cancelled = La sesión del { $day } no se hace. Queda anotado, y aquí no tienes que hacer nada.
discharged = Ojalá te vayas acomodando. Aquí no tienes que hacer nada. Hoy empiezan otra vez las preguntas cortas. /pause las para cuando quieras. Si pesa mucho, escribe /crisis, o llama al { $spanish_call }.
ended = { $therapist } ha cerrado esta parte de su trabajo contigo. No llegará nada más, y ahora nadie lee este chat. Gracias por el tiempo que le diste.
moved = Ya estás dentro, con esta cuenta. Todo sigue igual, y el chat viejo ya no recibe nada. Escribe /help para ver lo que puedo hacer.
note = { $therapist } te escribe: { $words }
task = { $therapist } escribió algo para ti que podrías probar: { $words }
task-yes = Lo intento
task-no = Ahora no
task-taken = Bien. /homework lo muestra, y luego pregunta cómo te fue, pase lo que pase.
task-left = Está bien. Nada más sobre esto.
handover = Hay una novedad: desde ahora { $therapist } te acompaña aquí, con lo que has escrito hasta hoy. Quien lo hacía antes ya no lo ve. Antes de que llegue otra cosa, se te pregunta si está bien.
