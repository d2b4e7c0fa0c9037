# Lo que lee el equipo en el chat.
help = Hola { $name }. /clients son tus clientes. /client NOMBRE abre su página. /session NOMBRE 25 nov 15:00 semanal pone una sesión. /homework NOMBRE manda algo para probar. /invite NOMBRE, fase, área hace un enlace. /card NOMBRE anota la tarjeta de seguridad. /digest es la página de la semana. /alerts muestra lo abierto.
about-clients = Tus clientes, primero quien te necesita
about-client = La página de un cliente, y cambios
about-session = Poner una sesión: NOMBRE 25 nov 15:00 semanal
about-homework = Mandar algo para probar: NOMBRE
about-invite = Invitar: NOMBRE, fase, área
about-card = Anotar la tarjeta de seguridad: NOMBRE
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
client-how = Escríbelo así: /client NOMBRE phase middle · area grief · number 5 of 16 · danger on · screen done · bereaved on · neutral on · date 2024-03-05 anniversary · baseline PALABRAS
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
session-how = Escríbelo así: /session NOMBRE 25 nov 15:00 semanal. Después: /session NOMBRE held, missed o cancelled.
session-set = { $client }: sesión { $number } de { $planned } el { $when }{ $weekly ->
    [yes] , y cada semana después
   *[no] {""}
}.
session-was = { $client }: sesión { $state }.
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
