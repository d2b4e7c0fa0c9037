# Las páginas propias de un cliente: avance, círculo, sesión, archivo, número, ser olvidado. Aquí nadie califica.
day = { $weekday ->
    [0] lun
    [1] mar
    [2] mié
    [3] jue
    [4] vie
    [5] sáb
   *[6] dom
} { $day } { $month ->
    [1] ene
    [2] feb
    [3] mar
    [4] abr
    [5] may
    [6] jun
    [7] jul
    [8] ago
    [9] sep
    [10] oct
    [11] nov
   *[12] dic
}
about-progress = Mi propio dibujo
about-circle = Las personas que nombré
about-session = Mi próxima sesión
about-mydata = Todo lo que se guarda de mí
about-forget = Borrar mis palabras
about-pin = Un número para lo privado
progress-caption = Tus últimas cuatro semanas. Las palabras de abajo dicen lo mismo.
progress-none = Todavía no hay nada que mostrar. Crece con cada noche que contestas.
progress = Esto muestra el dibujo, en palabras. Dijiste cómo estabas en { $answered } de los últimos { $days } días, casi siempre cerca de { $middle }. Lo más bajo fue { $low }, el { $low_day }. Lo más alto fue { $high }, el { $high_day }.

    Los últimos siete días:
    { $week }

    Con quién: { $people }

    { $measure }

    Nada de esto es una nota. El ánimo sube y baja, y un hueco es solo un hueco.
named = { $who } ({ $times })
nobody = nadie todavía
# Fuente: Kroenke 2012 (un cambio de cinco puntos es uno que la gente siente).
measure-none = Las preguntas largas se verán aquí cuando las contestes dos veces.
measure-fewer = Las preguntas largas: menos de esas molestias que la primera vez.
measure-same = Las preguntas largas: más o menos las mismas molestias que la primera vez.
measure-more = Las preguntas largas: más de esas molestias que la primera vez. Vale la pena llevarlo a tu sesión.
# Fuente: Weissman 2018 (círculo de cercanía del inventario interpersonal).
circle = Este es tu círculo, como tú lo dijiste. Puedes verlo con { $therapist }.

    { $rings }
circle-none = Tu círculo todavía está vacío. Se llena cuando nombras personas en las primeras semanas, y puedes agregar a alguien ahora.
circle-caption = Tu círculo. Los números son las personas de la lista de arriba.
ring-near = Cerca:
ring-middle = A medio camino:
ring-far = Más lejos:
ring-open = Sin lugar todavía:
as-picture = Como dibujo
plan-caption = Puedes guardar este dibujo en tu teléfono, para tenerlo también sin red.
session = Tu próxima sesión con { $therapist } es el { $day } a las { $hour }, tu hora.
session-none = Todavía no hay fecha para tu próxima sesión. La pone { $therapist }.
session-brought = Quieres llevar:
    { $list }
bring = Algo que llevar
bring-ask = ¿Qué quieres llevar a tu próxima sesión? Con pocas palabras basta.
bring-kept = Lo guardé para tu sesión. { $therapist } lo ve antes de verte.
travel = Has escrito de noche tres veces seguidas. ¿Estás en otro lugar, con otra hora?
travel-yes = Sí, cambiar mi lugar
travel-no = No, solo sin dormir
travel-stays = Está bien, tus horas siguen igual. Puedes cambiarlas con /settings.
pin-new = Manda un número de cuatro a ocho cifras. Te lo pido antes de /mydata, /circle, /dates y /plan, y quito tu mensaje de este chat. En una crisis nunca se pide.
pin-set = Tu número quedó puesto. Guárdalo en la memoria: tu terapeuta no lo puede ver.
pin-is-set = Hay un número puesto. Te lo pido antes de /mydata, /circle, /dates y /plan.
pin-off = Quitarlo
pin-gone = Ya no hay número. No se pide nada.
pin-ask = Manda tu número.
pin-wrong = No era ese. Puedes mandarlo otra vez.
pin-locked = Hubo muchos intentos. Espera una hora. En una crisis escribe /crisis: no hace falta número.
page-caption = Todo lo que se guarda de ti, como página para leer. No queda guardada en ningún otro lado.
json-caption = Lo mismo para una computadora.
mydata-title = Lo que se guarda de mí
mydata-about = Este archivo se hizo cuando lo pediste. Tiene todo lo que este programa guarda de ti. Las horas están en UTC.
mydata-client = Sobre mí
mydata-safety-plan = Mi plan de seguridad
mydata-safety-card = Mi tarjeta de seguridad
mydata-therapy-session = Mis sesiones
mydata-homework = Lo que quedé en probar
mydata-client-date = Días que me importan
mydata-timeline = Lo que contesté y escribí
mydata-run = Preguntas por las que pasé
mydata-question = Preguntas sobre seguridad
mydata-alert = Alertas
mydata-said = Lo que me dijo el programa
forget = Puedes pedir que se borren tus palabras: respuestas, mensajes, plan y círculo. Por ley { $therapist } guarda un registro corto: que te atendió, tus sesiones y lo que quedaste en probar, y que hubo una alerta y cómo terminó. Esa parte queda cerrada hasta el { $until } y después también se borra. Si dices que sí ahora, tus palabras se borran el { $day } a las { $hour }. Una alerta abierta sigue abierta.
forget-on = Seguir
forget-no = Guardar todo
forget-sure = Tus palabras quedan 72 horas más, hasta el { $day } a las { $hour }. { $therapist } sabrá que lo pediste. Hasta entonces lo puedes parar. Después nadie puede traer de vuelta tus palabras. ¿Quieres eso?
forget-yes = Sí, borrar mis palabras
forget-set = Está bien. El { $day } a las { $hour } ya no estarán tus palabras. Hasta entonces no llega nada. Si cambias de idea, toca abajo o escribe /forget. En una crisis llama al { $spanish_call }, a cualquier hora.
forget-off = Pararlo
forget-waits = Tus palabras se borran el { $day } a las { $hour }, no antes. Antes hay que cerrar una alerta abierta. Todavía lo puedes parar.
forget-stays = Ya se paró. Todo sigue igual, y tus preguntas siguen.
forget-told = Un cliente pidió que sus palabras se borren en 72 horas. Quizás quieras hablar antes: /clients. Lo que la ley manda guardar queda, cerrado.
forget-off-told = Un cliente paró el borrado de sus palabras. No se borró nada.
forgotten = Tus palabras están borradas. El registro corto que hay que guardar queda cerrado hasta el { $until }, y entonces se borra. Ahora nadie lee este chat. Si un día necesitas a alguien: llama al { $spanish_call }. Es gratis, día y noche.
forgotten-told = Se borraron las palabras de un cliente que lo pidió. El registro de atención y de alertas queda cerrado hasta su fecha.
about-consent = Lo que acepté
consent-stands = Esto es lo que aceptaste, y sigue igual. Si quieres dejar el programa, escribe /stop.
consent-no-told = Un cliente no aceptó el nuevo texto de consentimiento. Ahora no le llega nada. Habla con esa persona: /clients.
linked = Este enlace lo hizo un terapeuta para una sola persona. Si no eres tú, toca aquí y no llega nada más.
not-me = No soy yo
not-me-done = Gracias por decirlo. No llega nada más a este chat. En una crisis llama al { $spanish_call }, a cualquier hora.
not-me-told = Alguien dijo que el enlace de un cliente llegó a otra persona. Ese chat quedó congelado y no recibe nada. Mira /clients, llama a tu cliente y haz otro enlace: /client NOMBRE link new.
enrolled-told = Un cliente terminó las primeras preguntas. Pregúntale por voz o en persona si fue él o ella, y confírmalo: /client NOMBRE link confirmed.
link-new = Aquí está un enlace nuevo de un solo uso para { $client }. Termina el acceso del chat anterior. Mándalo solo después de hablar con esa persona: { $link }
about-dates = Días que me importan
circle-add = Agregar a alguien
circle-change = Cambiar a alguien
circle-who = ¿Quién es? Basta un nombre, o algo como “mi hermana”.
circle-which = ¿De quién se trata?
circle-close = ¿Qué tan cerca está { $who } de ti ahora? 0 es muy lejos, 10 es muy cerca.
circle-out = Sacar de mi círculo
circle-kept = Gracias. { $who } está en tu círculo como tú dices. La gente se acerca y se aleja; lo puedes cambiar cuando quieras: /circle
circle-gone = { $who } ya no está en tu círculo. No tienes que decir por qué. Si te pesa, quizás valga la pena llevarlo a { $therapist }.
circle-nobody = No conozco a nadie que se llame { $who } en tu círculo. /circle muestra quién está.
dates =
    Días que te importan:
    { $days }

    { $asks ->
        [yes] Te pregunto con calma cómo estás cerca de un día así.
       *[no] Los pueden mirar juntos.
    } { $therapist } también los ve.
dates-none = Todavía no hay días aquí. Un cumpleaños, un aniversario, un día que puede ser duro o grande: { $asks ->
    [yes] te pregunto con calma cómo estás cerca de él, y { $therapist } también lo ve.
   *[no] { $therapist } lo ve, y lo pueden mirar juntos.
}
day-add = Agregar un día
day-out = Quitar { $day }
day-when = ¿Qué día es? Puedes escribirlo así: 5 mar, o 2026-03-05.
day-what = Gracias. ¿Qué es?
day-birthday = Un cumpleaños
day-anniversary = Un aniversario
day-day = Otro día
day-kept = Guardado: { $day }. { $asks ->
    [yes] Te preguntaré con calma cómo estás.
   *[no] { $therapist } también lo ve.
} Lo puedes quitar cuando quieras: /dates
day-gone = Ese día ya no está.
day-how = No pude leer ese día. Puedes escribirlo así: 5 mar, o: /dates 5 mar cumpleaños
day-past = Ese día ya pasó. Para uno que vuelve cada año puedes elegir aniversario: /dates
day-many = No puedo guardar más días. Puedes quitar uno antes: /dates
