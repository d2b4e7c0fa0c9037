# Lo que lee el equipo en el chat.
help =
    Hola { $name }.

    /alert muestra lo abierto y su historia
    /clients son tus clientes
    /digest es la página de la semana, ahora
    /client NOMBRE abre su página
    /session NOMBRE 25 nov 15:00 semanal pone una sesión; un archivo de calendario (.ics) mandado aquí, o /session NOMBRE calendario https://…, pone muchas
    /homework NOMBRE manda algo para probar; /homework NOMBRE: palabras, algo tuyo
    /note NOMBRE: palabras escribe a un cliente
    /card NOMBRE anota la tarjeta de seguridad
    /plan NOMBRE escribe con la persona su plan de seguridad
    /caring NOMBRE on manda notas cortas tras una crisis
    /invite NOMBRE, fase, área hace un enlace
    /leave anota días fuera con suplente
about-clients = Tus clientes, primero quien te necesita
about-client = La página de un cliente, y cambios
about-session = Poner una sesión: NOMBRE 25 nov 15:00 semanal
about-homework = Mandar algo para probar: NOMBRE
about-invite = Invitar: NOMBRE, fase, área
about-card = Anotar la tarjeta de seguridad: NOMBRE
about-plan = Escribir o ver el plan de seguridad: NOMBRE
about-caring = Notas de cuidado tras una crisis: NOMBRE on, u off
about-crisis = A quién llamar en una crisis
about-digest = La página de la semana, ahora
about-alerts = Alertas abiertas
about-help = Lo que hace este chat
no-clients = Todavía no tienes clientes. /invite NOMBRE hace un enlace.
clients = { $count ->
    [one] Un cliente. Toca para abrir la página.
   *[other] { $count } clientes, primero quien te necesita. Toca para abrir una página.{ $shown ->
        [40] {" "}Aquí están los primeros 40; /client NOMBRE abre cualquiera.
       *[other] {""}
    }
}
no-such = No tienes un cliente con ese nombre.
which = ¿Cuál de ellos?
client-page =
    { $client } ({ $status ->
        [invited] invitación enviada
        [enrolling] entrando
        [active] en curso
        [paused] en pausa
        [ended] terminó
       *[frozen] detenido
    })
    Atención: { $why }{ $heard ->
        [yes] {" "}({ $concern })
       *[no] {""}
    }
    Fase: { $phase ->
        [initial] inicial
        [middle] media
        [termination] cierre
       *[maintenance] mantenimiento
    }. Área: { $area ->
        [grief] duelo
        [role-dispute] disputa de rol
        [role-transition] transición de rol
        [interpersonal-deficits] conexión
       *[other] todavía ninguna
    }
    Sesión { $session } de { $planned }. Próxima: { $next }
    Pregunta de la noche: { $evening } ({ $zone })
    En pausa por alerta: { $held ->
        [yes] sí
       *[no] no
    }. Peligro en casa: { $danger ->
        [on] sí
       *[off] no
    }. Revisión de violencia de pareja: { $screen }
    Teléfono: { $phone }
    Dirección: { $address }
    Contacto de emergencia: { $contact }
    Ya se sabía: { $baseline }
    Plan de seguridad: { $plan } (/plan)
    Días que cuentan: { $days }
death-undated = día de la muerte: no lo sabe
attention = { $why ->
    [alert-imminent] alerta: inminente
    [alert-urgent] alerta: urgente
    [alert-concern] alerta: preocupación
    [silent] sin respuesta desde una alerta
    [question] no ha contestado la pregunta directa
    [concern] escribió algo que puede preocupar
    [held] en pausa por alerta
    [card] falta la tarjeta de seguridad
    [minor] falta el consentimiento de un menor
    [consent] aún no aceptó: no le llega nada
    [joining] quedó en las primeras preguntas hace 3 días o más
    [moved] se mudó: revisa la tarjeta de seguridad
    [quiet] en silencio
    [invited] invitación enviada
    [enrolling] entrando
    [paused] en pausa
    [ended] terminó
    [frozen] detenido
   *[active] en curso
}
talked-open = Hay una alerta abierta de esta persona. Di ahí qué se hizo: /alert
client-how = Escríbelo así: /client NOMBRE phase middle · area grief · number 5 of 16 · danger on · talked · screen done · bereaved on · neutral on · language es · variant adolescent · consent guardian (o minor) · link confirmed (o new) · date 2024-03-05 anniversary · baseline PALABRAS · hospital · alta 25 nov · fallecida · fin · enlace · a NOMBRE
client-sure = { $client }: ¿“{ $label }”? Lo que recibe { $client } cambia con eso, desde este momento.
client-changed = { $client }. { $what ->
    [phase] Fase
    [area] Área
    [danger] Marca de peligro en casa
    [screen] Pregunta por violencia de pareja
    [bereaved] Duelo por suicidio
    [neutral] Mensajes que abren neutros
    [language] Idioma
    [variant] Variante
    [consent] Consentimiento
    [link] Enlace
    [baseline] Lo que ya se sabía
    [number] Sesión
    [session] Sesión
   *[other] { $what }
}: { $value ->
    [initial] inicial
    [middle] media
    [termination] cierre
    [maintenance] mantenimiento
    [grief] duelo
    [role-dispute] disputa de rol
    [role-transition] transición de rol
    [interpersonal-deficits] conexión
    [on] sí
    [off] no
    [done] hecha
    [confirmed] confirmado
   *[other] { $value }
}. Vale desde este momento.
phase-initial = Fase: inicial
phase-middle = Fase: media
phase-termination = Fase: cierre
phase-maintenance = Fase: mantenimiento
area-grief = Área: duelo
area-role-dispute = Área: disputa de rol
area-role-transition = Área: transición de rol
area-interpersonal-deficits = Área: conexión
danger-on = Marcar peligro en casa
danger-off = Quitar peligro en casa
session-set = { $client }: { $over ->
    [yes] una sesión después de las { $planned } acordadas
   *[no] sesión { $number } de { $planned }
} el { $when }{ $weekly ->
    [yes] , y cada semana después
   *[no] {""}
}.
session-how = Escríbelo así: /session NOMBRE 25 nov 15:00 semanal. Otro día la mueve; una semanal sigue semanal, si no añades: una vez. Lo que pasó con una: /session NOMBRE perdida, cancelada o realizada.
session-ask = { $client }, sesión { $number } del { $when }: { $state ->
    [missed] ¿perdida
   *[cancelled] ¿cancelada
}? No contará, y no se mandará lo que vendría después. { $note ->
    [none] Ahora no se le escribe a { $client }.
   *[other] { $client } puede recibir esta nota: «{ $note }»
}
session-tell = Sí, mandar la nota
session-quietly = Sí, sin nota
session-kept = No cambió nada para { $client }.
session-none = { $client } no tiene sesión puesta, ni tuvo una en los últimos días.
session-was = { $client }, sesión del { $when }: { $state ->
    [held] realizada. Cuenta.
    [missed] perdida. No cuenta.
   *[cancelled] cancelada. No cuenta.
}
no-library = Nada de la biblioteca le queda a { $client } ahora. Revisa fase, área, peligro y revisión.
homework = ¿Qué le mandamos a { $client }? Primero lo ves, tal como lo va a leer.
homework-shown = { $client } va a leer esto ahora ({ $title }), y las preguntas que siguen llegan una por una:
    { $words }
homework-sent = Enviado a { $client }.
not-now = { $why ->
    [asked] A { $client } se le hizo una pregunta de seguridad y todavía no ha contestado. Durante dos horas, o hasta que conteste, no sale nada más. Inténtalo más tarde.
   *[other] { $client } no puede recibirlo ahora: no está activo, o está en pausa hasta cerrar la alerta.
    }
therapists-only = Solo los terapeutas pueden invitar.
cover-not-ready = Todavía no se puede invitar: tú y tu respaldo deben tocar Recibido en la alerta de prueba.
invite-how = Escríbelo así: /invite Ana, middle, grief. Fases: initial, middle, termination, maintenance. Áreas: grief, role-dispute, role-transition, interpersonal-deficits.
name-taken = Ya hay un cliente llamado { $client }. Elige otra etiqueta.
invited = Manda este enlace a { $client }. Sirve una vez, por 72 horas: { $link }
card-phone = Tarjeta de seguridad de { $client }: ¿cuál es su teléfono? No sale ningún mensaje antes de completarla.
card-address = ¿Cuál es la dirección de siempre, a donde mandar ayuda?
card-contact = ¿Quién es el contacto de emergencia, con teléfono, a quien { $client } permite llamar?
card-phone-short = Eso es muy corto para un teléfono. ¿Cuál es el número de { $client }?
card-done = La tarjeta de seguridad de { $client } está completa.
no-alerts = No hay alertas abiertas. /alert NOMBRE muestra la última de un cliente.
alerts = { $count ->
    [one] Hay una alerta abierta. Toca para verla.
   *[other] Hay { $count } alertas abiertas. Toca para ver una.
}
alerts-closed = No hay alertas abiertas. Toca para ver la última.
about-alert = Una alerta con su historia, abierta o la última: NOMBRE
about-leave = Días fuera con suplente: 24 dic - 2 ene suplente NOMBRE
leave-how = Escríbelo así: /leave 24 dic - 2 ene suplente NOMBRE. Para terminar: /leave off.
leave-who = No hay nadie en el equipo que se llame { $name }. Escríbelo así: /leave 24 dic - 2 ene suplente NOMBRE
leave-self = El suplente tiene que ser otra persona.
leave-not-received = { $name } no ha tocado Recibido en la alerta de prueba, así que las alertas pueden no llegarle. Elige a otra persona o pídele que lo toque.
leave-away-too = { $name } tampoco está algunos de esos días. Elige a otra persona.
leave-set = Listo: del { $first } al { $last } las alertas de tus clientes van a { $name }. Ya se le avisó.
leave-yours = { $name } no está del { $first } al { $last }. Esos días te llegan a ti las alertas de sus clientes, y ves su lista.
leave-stands = No estás del { $first } al { $last }. Te suple { $name }. Para terminar: /leave off.
leave-none = No hay días fuera anotados.
leave-off = Se quitaron tus días fuera, del { $first } al { $last }. Las alertas te llegan otra vez.
leave-over = Ya no suples a { $name } del { $first } al { $last }.
programme-broken = Problemas en los flujos o textos cambiados: { $count }. Siguen los anteriores. Quien los cambió ve qué falta con: between check
not-active = { $client } no está en el programa de un modo que permita esto.
hospital-set = { $client } está en el hospital: nada llega por sí solo hasta que escribas /client { $client } alta FECHA. Lo que escriba se sigue revisando, y /crisis funciona.
discharged-how = Escríbelo así: /client { $client } alta 25 nov. Es para quien está en pausa o en el hospital.
discharged = { $client }, de alta el { $day }. Las preguntas empiezan otra vez el { $when } (su hora), con estas palabras: «{ $line }» { $late ->
    [yes] Son más de tres días tras el alta: llama tú.
   *[no] El contacto en uno a tres días importa: llama también tú, si puedes.
}
discharged-yes = Sí, empezar entonces
discharged-done = { $client } sabrá del bot el { $when } (su hora).
deceased = ¿Ha muerto { $client }? Desde este toque no se manda nada a su chat. El registro queda sellado. Las alertas abiertas siguen con quien las tiene. Aquí no se puede deshacer.
deceased-yes = Sí, { $client } ha muerto
deceased-done = Ya no se manda nada a { $client }. El registro está sellado. Lo siento. Cuídate tú también, y díselo a tu equipo.
end = ¿Terminar el programa para { $client }? Recibe una despedida y a quién llamar. Su registro se guarda el tiempo del programa.
end-yes = Sí, terminar
end-done = El programa terminó para { $client }.
end-alert-open = Ahora no puede terminar: hay una alerta abierta de { $client }. { $taken ->
    [yes] La tiene { $names }.
   *[no] Nadie la ha tomado; avisados: { $names }.
} Ciérrala antes con un resultado, o pasa a { $client }: /client { $client } a NOMBRE.
newlink = ¿{ $client } tiene otra cuenta de Telegram? El enlace nuevo pasa todo a quien lo abra. No se lo des a nadie más. El chat viejo ya no recibe nada.
newlink-yes = Sí, hacer el enlace
newlink-made = Da este enlace a { $client } en persona o por teléfono. Sirve una vez, por 72 horas: { $link }
handover = ¿Pasar a { $client } a { $name }? Desde entonces { $name } lee y responde por { $client }, las alertas abiertas van allí, y a { $client } se le dice y se le pide otra vez su acuerdo. Tú ya no ves esta página.
handover-yes = Sí, pasar
handover-done = { $client } está ahora con { $name }.
handover-yours = { $name } te ha pasado { $count ->
    [one] un cliente
   *[other] { $count } clientes
}. Se les dice, y se les pide otra vez su acuerdo.
handover-look = Ver
handover-who = No hay terapeuta con el nombre { $name }. Escríbelo como lo conoce el equipo: /client { $client } a NOMBRE
handover-self = { $client } ya está contigo.
handover-role = { $name } no es terapeuta.
handover-own = Solo su terapeuta puede pasar a { $client }.
handover-not-received = { $name } no ha pulsado Recibida en la alerta de prueba, así que las alertas quizá no le lleguen.
handover-no-stand-in = { $name }, que te suplía, se ha ido. Tu ausencia queda anulada: ponla de nuevo con otra persona.
suitable = Antes del enlace para { $client }: ¿has revisado que esto le sirve, y está de acuerdo? Sirve menos con TEPT grave, psicosis o una enfermedad larga que no cede al tratamiento. Nadie lee el chat en vivo. Queda anotado con tu nombre.
suitable-yes = Revisé que le sirve y que está de acuerdo
suitable-no = No se hizo un enlace para { $client }.
about-note = Escribir a un cliente con tu nombre: NOMBRE: palabras
note-how = Escríbelo así: /note NOMBRE: tus palabras. Lo ves como se leerá, antes de mandarlo.
draft-note = A { $client }, { $when ->
    [now] ahora
   *[other] el { $when } (su hora)
}:
    { $words }
draft-task = A { $client }, { $when ->
    [now] ahora
   *[other] el { $when } (su hora)
}, con los botones «Lo intento» y «Ahora no»:
    { $words }
draft-send = Mandar
draft-long = Es demasiado largo: como mucho { $most } letras. Escríbelo más corto.
draft-gone = Ese borrador ya no está abierto. Si aquí nada dice que se envió, escríbelo de nuevo.
draft-dropped = No se mandó nada a { $client }.
draft-sent = { $when ->
    [now] Mandado a { $client }.
   *[other] Le llega a { $client } el { $when } (su hora).
}
suggest-middle = Se sugiere: fase media
suggest-termination = Se sugiere: fase de cierre
suggest-maintenance = Se sugiere: fase de mantenimiento
suggestions = Para mirar, nada cambia por sí solo:
    { $lines }
