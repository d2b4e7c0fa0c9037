# Lo que lee el equipo en el chat.
help = Hola { $name }. /clients son tus clientes. /client NOMBRE abre su página. /session NOMBRE 25 nov 15:00 semanal pone una sesión. /homework NOMBRE manda algo para probar. /invite NOMBRE, fase, área hace un enlace. /card NOMBRE anota la tarjeta de seguridad. /plan NOMBRE escribe con la persona su plan de seguridad. /caring NOMBRE on manda notas cortas tras una crisis. /digest es la página de la semana. /alert muestra lo abierto y su historia. /leave anota días fuera con suplente.
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
   *[other] { $count } clientes, primero quien te necesita. Toca para abrir una página.
}
no-such = No tienes un cliente con ese nombre.
which = ¿Cuál de ellos?
client-page =
    { $client } ({ $status })
    Atención: { $why }
    Fase: { $phase }. Área: { $area }
    Sesión { $session } de { $planned }. Próxima: { $next }
    Pregunta de la noche: { $evening } ({ $zone })
    En pausa por alerta: { $held }. Peligro en casa: { $danger }. Revisión de violencia de pareja: { $screen }
    Teléfono: { $phone }
    Dirección: { $address }
    Contacto de emergencia: { $contact }
    Ya se sabía: { $baseline }
    Plan de seguridad: { $plan } (/plan)
client-how = Escríbelo así: /client NOMBRE phase middle · area grief · number 5 of 16 · danger on · screen done · bereaved on · neutral on · language es · date 2024-03-05 anniversary · baseline PALABRAS
client-changed = { $client }: { $what } ahora es { $value }. Vale desde este momento.
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
session-set = { $client }: sesión { $number } de { $planned } el { $when }{ $weekly ->
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
session-none = { $client } no tiene sesión puesta, ni tuvo una en la última semana.
session-was = { $client }, sesión del { $when }: { $state ->
    [held] realizada. Cuenta.
    [missed] perdida. No cuenta.
   *[cancelled] cancelada. No cuenta.
}
no-library = Nada de la biblioteca le queda a { $client } ahora. Revisa fase, área, peligro y revisión.
homework = ¿Qué le mandamos a { $client }? Sale en cuanto toques.
homework-sent = Enviado a { $client }.
not-now = { $client } no puede recibirlo ahora: no está activo, o está en pausa hasta cerrar la alerta.
therapists-only = Solo los terapeutas pueden invitar.
cover-not-ready = Todavía no se puede invitar: tú y tu respaldo deben tocar Recibido en la alerta de prueba.
invite-how = Escríbelo así: /invite Ana, middle, grief. Fases: initial, middle, termination, maintenance. Áreas: grief, role-dispute, role-transition, interpersonal-deficits.
name-taken = Ya hay un cliente llamado { $client }. Elige otra etiqueta.
invited = Manda este enlace a { $client }. Sirve una vez, por 72 horas: { $link }
card-phone = Tarjeta de seguridad de { $client }. ¿Cuál es su teléfono? No sale ningún mensaje antes de completarla.
card-address = ¿Cuál es la dirección de siempre, a donde mandar ayuda?
card-contact = ¿Quién es el contacto de emergencia, con teléfono, a quien { $client } permite llamar?
card-done = La tarjeta de seguridad de { $client } está completa.
no-alerts = No hay alertas abiertas.
alerts = { $count ->
    [one] Hay una alerta abierta. Toca para verla.
   *[other] Hay { $count } alertas abiertas. Toca para ver una.
}
about-alert = Alertas abiertas, y una con su historia: NOMBRE
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
