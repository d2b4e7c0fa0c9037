# La página semanal para el terapeuta.
nudge = Tu página de la semana está lista. Toca para abrirla aquí.
open = Abrir
nobody = Nada que reportar: todavía no tienes clientes.
caseload =
    { $count ->
        [one] Un cliente.
       *[other] { $count } clientes. Pregunta primero por:
    }
    { $lines }
numbers-old = Por favor revisen los números que ven los clientes en una crisis: última revisión { $checked }. Llamen a cada uno y anoten `checked` en messages/crisis/resources.yaml.
caption = Ánimo por día, últimas cuatro semanas. ▲ un encuentro que lo subió, ▼ uno que lo bajó, ● sin cambio. Los días sin respuesta quedan abiertos.
nothing = { $client }: nada que reportar. Contestó { $answered }.
page =
    { $client } · sesión { $session }
    Mira: { $why }
    { "" }
    Ánimo esta semana: { $mood }
    Mejor día: { $best }. Día más duro: { $worst }
    Con la gente:
    { $events }
    PHQ-9: { $phq9 }
    Señales:
    { $flags }
    Contestó de lo enviado: { $answered }
    Para probar:
    { $tasks }
    Alertas:
    { $alerts }
    En sus palabras (compartidas):
    { $shared }
    { "" }
    Podrías abrir con: “¿Cómo han ido las cosas desde la última vez?” { $opening ->
        [grief] Luego: ¿qué surgió sobre la persona que murió?
        [role-dispute] Luego: ¿en qué punto está la disputa y qué espera cada quien?
        [role-transition] Luego: ¿qué se sintió perdido y qué salió mejor de lo temido?
        [interpersonal-deficits] Luego: ¿con quién tuvo contacto y qué ayudó?
        [initial] Luego: ¿quién más va en el mapa?
        [termination] Luego: ¿cómo es que las sesiones terminen?
       *[other] Luego: ¿cómo ha estado la gente que le rodea?
    }
