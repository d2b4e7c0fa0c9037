# Lo que dice el bot por sí solo a clientes y desconocidos.
help =
    Te pregunto cómo estás entre sesiones y guardo tus respuestas para { $therapist }. Puedes escribir cuando quieras, o tocar una de estas:

    /crisis muestra a quién llamar
    /plan es tu plan de seguridad
    /mood es para decir cómo estás
    /talk mira algo que pasó con alguien
    /homework es lo que quedaste en probar
    /session es tu próxima cita
    /progress muestra tus semanas
    /circle muestra a tu gente
    /dates guarda los días que importan
    /change cambia una respuesta
    /settings cambia la hora
    /pause es un descanso, /resume lo termina
    /pin pone un número antes de tus páginas
    /hide limpia este chat
    /mydata es todo lo guardado
    /forget lo borra
    /stop es para salir
about-mood = Di cómo estás ahora
about-talk = Mirar algo que pasó con alguien
about-homework = Lo que quedaste en probar
about-crisis = A quién llamar en una crisis
about-plan = Mi plan de seguridad
about-help = Lo que hace este chat
about-pause = Un descanso, como: /pause 1 semana
about-resume = Terminar el descanso
about-settings = Cambiar hora, lugar, idioma, nombre
about-hide = Borrar los últimos dos días de este chat
about-stop = Salir
kept = Lo guardé para { $therapist }, que lo ve antes de tu próxima sesión. Aquí nadie lee en vivo. Si se pone pesado, escribe /crisis.
not-yet = Esto empieza cuando termines las primeras preguntas. Para empezar con ellas, escribe /start. En una crisis, llama al { $spanish_call }, a cualquier hora.
no-homework = Ahora no hay nada pendiente. Si quieres decir cómo estás, escribe /mood.
paused = Está bien. Sin preguntas por { $days ->
    [one] un día
   *[other] { $days } días
}. Puede llegarte una nota corta de { $therapist }. Escribe /resume para volver antes. /crisis está a cualquier hora.
resumed = Qué bueno que volviste. Tus preguntas empiezan otra vez.
not-paused = Ahora no hay descanso. Tus preguntas siguen.
stop = Puedes salir cuando quieras. { $therapist } guarda lo que ya contestaste, como tu expediente. No se manda nada nuevo. ¿Qué prefieres?
stop-yes = Salir
stop-pause = Descanso de una semana
stop-no = Quedarme
stayed = Bien. Todo sigue igual.
goodbye = Ya saliste, y no te va a llegar nada más. { $therapist } verá que saliste. Gracias por el tiempo que le diste. Si un día necesitas a alguien: llama al { $spanish_call }. Es gratis, día y noche.
unknown-command = Ese no lo conozco. Escribe /help para ver qué puedo hacer, o /crisis para ver a quién llamar.
stranger = Hola. Este chat es para personas que su terapeuta invitó. Aquí nadie lee, así que no puedo ayudar mucho.
link-unknown = Este enlace no funciona. Pide otro a tu terapeuta.
link-used = Este enlace ya se usó. Pide otro a tu terapeuta.
link-later = Desde aquí llegaron muchos enlaces que no funcionan. Espera una hora o pide otro a tu terapeuta. En una crisis, escribe aquí o llama al 988.
link-expired = Este enlace es muy viejo. Pide otro a tu terapeuta.
link-again = Ya estás dentro. Escribe /help para ver qué puedo hacer.
next = Lo que sigue: { $ahead ->
    [0] hoy
    [1] mañana
   *[other] { $weekday ->
        [0] lunes
        [1] martes
        [2] miércoles
        [3] jueves
        [4] viernes
        [5] sábado
       *[6] domingo
    }
}, { $hour }{ $ahead ->
    [0] {""}
    [1] {""}
    [2] {""}
    [3] {""}
    [4] {""}
    [5] {""}
    [6] {""}
   *[other] {" "}(en { $ahead } días)
}.
next-none = Ahora no hay nada planeado. Puedes escribir cuando quieras.
next-quiet = Tu hora, las { $hour }, cae en tus horas sin avisos, así que las preguntas de la noche no pueden llegar. Puedes cambiar una de las dos con /settings.
next-paused = Estás en un descanso, así que no llega nada hasta entonces. Escribe /resume para volver antes.
kept-closed = Lo guardé para { $therapist }, que lo ve antes de tu próxima sesión. La última pregunta se cerró a las { $hour }, así que esto no cuenta como su respuesta. Aquí nadie lee en vivo. Si se pone pesado, escribe /crisis.
about-change = Cambiar mi última respuesta
