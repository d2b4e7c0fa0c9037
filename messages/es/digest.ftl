# La página semanal para el terapeuta, y la página antes de una sesión.
nudge = Tu página de la semana está lista. Toca para abrirla aquí.
nudge-session = Hay una página lista para tu próxima sesión. Toca para abrirla aquí.
open = Abrir
nobody = Nada que reportar: todavía no tienes clientes.
subject = Between: tu página de la semana
subject-session = Between: una página para tu próxima sesión
paper = Tus clientes, { $day }
caseload = { $count ->
    [one] Un cliente.
   *[other] { $count } clientes.
}{ $first ->
    [0] {""}
    [1] {" "}Pregunta primero por una persona:
   *[other] {" "}Pregunta primero por { $first }:
}
calm = Nada urgente:
more = { $lines }
audit-head = Registro de accesos: { $head }
reader-off = El segundo lector de textos de crisis está apagado; solo leen los patrones.
numbers-old = Por favor revisa los números que ven los clientes en una crisis: última revisión { $checked }. Llama a cada uno y anota `checked` en messages/crisis/resources.yaml.
caption = { $client }: ánimo por día, últimas cuatro semanas. El mensaje de abajo dice lo mismo en palabras.
alt = Ánimo por día en las últimas cuatro semanas, de 0 a 10, con el PHQ-9 debajo donde lo hay. Los números de esta semana están al lado.
nothing = Nada que reportar:
    { $lines }
nothing-line = { $client } ({ $sent ->
    [0] no se envió nada
   *[other] contestó { $answered } de { $sent }
})
whole = { $body }

## por quién preguntar primero, y por qué
line = { $client }: { $why }
look = Mira: { $why }
why-alert-open = hay una alerta abierta
why-item9 = PHQ-9, pregunta 9
why-alert-week = una alerta el { $day }
why-concern-week = escribió algo que puede preocupar ({ $day })
why-concern-unanswered = escribió algo que puede preocupar ({ $day }) y no ha contestado la pregunta directa
why-unanswered = no ha contestado la pregunta directa ({ $day })
why-worse = el PHQ-9 está peor que al inicio
why-worse-again = el PHQ-9 está peor que la última vez
why-not-on-track = el PHQ-9 está fuera de curso
why-paused = en pausa hasta el { $day }
why-paused-open = en pausa
why-joining = no ha terminado de entrar
why-quiet = en silencio, última vez { $day }
why-quiet-never = en silencio, nunca escribió
why-writes = escribe, pero no contesta las preguntas
why-nothing = nada urgente

## un cliente
title = { $client } · { $where ->
    [before] antes de la primera sesión
    [after] después de las { $sessions } sesiones, mantenimiento
   *[in] sesión { $session } de { $sessions }
}
head-mood = Ánimo esta semana
head-mood-met = Ánimo desde la última sesión
head-mood-since = Ánimo desde el { $day }
head-best = Mejor día
head-worst = Día más duro
head-people = Con la gente
head-phq9 = PHQ-9
head-flags = Señales
head-answered = Contestó
head-days = Días que vienen y que cuentan
head-tasks = Para probar
head-alerts = Alertas y seguridad
head-shared = En sus palabras (compartidas o escritas al bot)
said-concern = puede preocupar
shared-before = y { $count } más de antes
mood = { $days } (media { $mean }, { $count ->
    [one] un día
   *[other] { $count } días
})
day-others = { $count ->
    [one] {" "}(y otro día igual)
   *[other] {" "}(y otros { $count } días iguales)
}
answered = { $sent ->
    [0] no se envió nada
   *[other] { $answered } de { $sent } enviadas
}
phq9 = { $total } ({ $band ->
    [minimal] mínimo
    [mild] leve
    [moderate] moderado
    [moderately-severe] moderado a grave
   *[other] grave
}{ $prorated ->
    [yes] , prorrateado
   *[no] {""}
}) el { $day }{ $changes ->
    [yes] ; { $last } desde el último, { $start } desde el inicio
   *[no] {""}
}
flag-item9 = La pregunta 9 del PHQ-9 fue { $item } el { $day } (mira toda respuesta sobre 0)
flag-deterioration = El PHQ-9 subió { $points } desde el inicio: deterioro (cambio fiable, 6 o más)
flag-setback = El PHQ-9 subió { $points } desde el último (cambio fiable, 6 o más)
flag-improvement = El PHQ-9 bajó { $points } desde el inicio: mejoría fiable (6 o más)
flag-remission = PHQ-9 { $last }: remisión (menos de 5)
flag-response = PHQ-9 { $last } desde { $first }: respuesta (la mitad o menos)
flag-not-on-track = PHQ-9 { $last } en la semana { $week }: fuera de curso, punto de corte { $cut } (PMID 26077754, de la TCC)
task = { $title }: { $state ->
    [open] todavía no se preguntó
    [tried] probado
    [partly] en parte
    [not-yet] todavía no
    [asked] se preguntó, sin respuesta
   *[other] cerrado
}
alert = { $day } { $level }, { $kind }
answer-direct-question = { $day } se preguntó directamente, contestó: { $answer ->
    [yes] sí
    [unsure] no lo sabe
    [no] no
    [none] todavía sin respuesta
   *[other] { $answer }
}
answer-denial = { $day } dijo por su cuenta que no piensa en matarse
answer-safe-answer = { $day } se preguntó si está a salvo por ahora, contestó: { $answer ->
    [yes] sí
    [overtaken] sí, y después mandó algo más grave
   *[other] no
}
answer-caring-helped = { $day } un mensaje de cuidado ayudó: { $answer ->
    [yes] sí
   *[other] no
}
danger-stands = la señal de peligro en casa está puesta
opening-safety = Primero la seguridad: “¿Cómo has estado desde el { $day }?” Luego: ¿qué tan a salvo está hoy?
opening-danger = Primero la seguridad, a solas: “¿Puedes hablar con libertad? ¿Qué tan a salvo estás en casa?”
opening = Podrías abrir con: “¿Cómo han ido las cosas desde la última vez?” { $about ->
    [grief] Luego: ¿qué surgió sobre la persona que murió?
    [role-dispute] Luego: ¿en qué punto está la disputa y qué espera cada quien?
    [role-transition] Luego: ¿qué se sintió perdido y qué salió mejor de lo temido?
    [interpersonal-deficits] Luego: ¿con quién tuvo contacto y qué ayudó?
    [initial] Luego: ¿quién más va en el mapa?
    [termination] Luego: ¿qué sientes ahora que terminan las sesiones?
   *[other] Luego: ¿cómo ha estado la gente a su alrededor?
}
head-suggestion = Fase y foco
suggestion = { $what ->
    [middle] sesión { $session } de { $planned }: aquí suele terminar la fase inicial. ¿Fase media?
    [termination] sesión { $session } de { $planned }: aquí suele terminar la fase media. ¿Fase de cierre?
    [maintenance] se acabaron las sesiones acordadas. ¿Mantenimiento, o el final?
   *[area] sesión { $session } de { $planned }: aún no hay un foco, y la fase media descansa en uno o dos.
}
