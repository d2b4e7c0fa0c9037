# Lo que lee el equipo sobre las alertas. Ni nombres ni palabras de un cliente en lo que muestra un teléfono bloqueado.

## partes
level-word = { $level ->
    [imminent] inminente
    [urgent] urgente
    [concern] preocupación
   *[other] { $level }
}
kind-word = { $kind ->
    [suicide] suicidio
    [self_harm] autolesión
    [harm_to_others] daño a otras personas
    [abuse] peligro en casa
    [other_person] preocupación por otra persona
    [child_abuse] abuso de un niño o de alguien a su cuidado
    [medical] emergencia médica
    [voices] voces o manía
   *[other] no se sabe
}
state-word = { $state ->
    [raised] todavía no llegó
    [delivered] llegó, nadie confirmó
    [acknowledged] confirmada
   *[other] cerrada
}
drill-mark = { $drill ->
    [yes] SIMULACRO:{" "}
   *[other] {""}
}
reason = { $item9 ->
    [several] PHQ-9, pregunta 9: varios días
    [half] PHQ-9, pregunta 9: más de la mitad de los días
    [daily] PHQ-9, pregunta 9: casi todos los días
   *[other] { $patterns }
}

asked-line = { $asked ->
    [none] {""}
   *[other] {"\u000A"}Se preguntó: “{ asked-words }” Respondió: “{ answer-word }” ({ $how ->
        [typed] lo escribió
       *[other] tocó el botón
    })
}
asked-words = { $asked ->
    [safe] ¿Estás a salvo en este momento?
    [safe-other] ¿Esa persona está a salvo en este momento?
    [self-harm] ¿Estás pensando en hacerte daño?
    [harm-to-others] ¿Estás pensando en hacerle daño a alguien?
    [danger] ¿Alguien te está haciendo daño ahora?
    [other-person] ¿Esa persona corre peligro ahora?
    [child-abuse] ¿Alguien está sufriendo daño ahora?
    [medical] ¿Te sientes muy mal ahora, o tomaste algo?
    [voices] ¿Las voces te dicen que te hagas daño, o que dañes a alguien?
   *[direct] ¿Estás pensando en matarte?
}
answer-word = { $answer ->
    [yes] Sí
    [unsure] No sé
   *[no] No
}

## alertas
nudge = Hay una alerta para ti ({ level-word }). Ábrela y toca Confirmar.
drill = SIMULACRO. Esta es una alerta de prueba ({ level-word }). Toca Confirmar y luego di qué se hizo.
test = Esta es una alerta de prueba. Muestra que los mensajes te llegan. Toca Recibido. Mientras tú y tu respaldo no lo hagan, no se puede invitar a nadie, y los mensajes de siempre esperan.
test-again = Una alerta de prueba, otra vez: tu Recibido no ha llegado, o se perdió en el camino. Mientras no llegue, los mensajes de siempre esperan, los de tus clientes y los de quienes te tienen de respaldo. Toca Recibido.
received = Recibido
received-thanks = Gracias, { $name }. Los mensajes te llegan. Escribe /help para ver qué puedes hacer aquí.
acknowledge = Confirmar
show = Mostrar
what-was-done = Qué se hizo
still-with = Sigo con la persona, +1 h
wrong = No es una crisis
details =
    { $drill ->
        [yes] SIMULACRO
       *[no] Alerta
    }: { level-word }, { kind-word }
    Cliente: { $client }
    Palabras: { $spoken ->
        [no] (una respuesta del cuestionario)
       *[yes] { $words }
    }{ asked-line }
    Teléfono: { $phone }
    Dirección: { $address }
    Contacto de emergencia: { $contact }
    Emergencias de su zona: { $local_emergency }
    Peligro en casa: { $danger ->
        [on] sí
       *[off] no
    }
    Ya se sabía: { $baseline }
    Por qué: { reason }
    Últimos mensajes:
    { $texts }
    Plan de seguridad: { $has_plan ->
        [yes] va abajo
       *[no] todavía no se ha escrito
    }
    Cuántas veces no fue crisis: { $counts }
duty = Puede tocarte un deber de reportar. Revisa la ley de donde ejerces.
no-card = Este cliente todavía no tiene anotada una tarjeta de seguridad.
stranger = alguien que no está inscrito
acknowledged = { drill-mark }Confirmado. En una hora se te pregunta qué se hizo.
taken = { drill-mark }{ $name } ya tomó la alerta.
closed-by = { drill-mark }{ $name ->
    [none] Alguien del equipo
   *[other] { $name }
} ya cerró la alerta. No tienes que hacer nada más.
acknowledged-already = { drill-mark }Ya la confirmó { $name }.
ask-outcome = { drill-mark }¿Qué se hizo con la alerta que tomaste? Si nadie contesta, en diez minutos empieza otra vez por la primera persona.
choose-outcome = { drill-mark }¿Qué se hizo?
outcome-talked = Se habló con la persona
outcome-safe = A salvo, con plan
outcome-emergency = Se llamó a emergencias
outcome-handed-over = Se pasó a otra persona
outcome-not-reached = Sin respuesta, va ayuda
outcome-false-alarm = Falsa alarma
closed = { drill-mark }Cerrada. Los mensajes de siempre siguen cuando les toque.
closed-held = Cerrada. Nadie ha hablado todavía con la persona, así que las tareas y las preguntas largas siguen en pausa. Toca aquí cuando alguien lo haya hecho.
talked = Alguien ya habló con la persona
released = Anotado. Las tareas y las preguntas largas siguen cuando les toque, si no hay otra alerta abierta.
newer-words = { drill-mark }Desde esa pregunta llegó algo nuevo de la persona. La alerta sigue abierta. Míralo primero y di después qué se hizo.
extended = { drill-mark }Anotado: sigues con la persona. En una hora se te pregunta otra vez.
marked = { drill-mark }Marcada como no crisis. ¿Qué se hizo? Toca una respuesta, para poder cerrarla.
not-yours = Esta alerta no está en tus manos, o ya se cerró.
question-unanswered = Un cliente lleva dos horas sin contestar la pregunta directa. Mira /clients y ponte en contacto.
silent = Un cliente tuvo una alerta y lleva dos días sin responder nada, aunque se le preguntó. Mira /clients y comunícate hoy.
concern-notice = Un cliente escribió algo que puede preocupar. Mira /clients hoy.
hold-asked = Una alerta lleva un día abierta y los mensajes del cliente están en pausa. Di qué se hizo.
hold-backup = Una alerta lleva dos días abierta. Habla con el terapeuta y di qué se hizo.
unspoken = Se cerró una alerta y nadie ha hablado desde entonces con la persona. Sus tareas y preguntas largas siguen en pausa. Mira /clients y toca aquí cuando alguien lo haya hecho.
unspoken-backup = Se cerró una alerta hace dos días y nadie ha hablado desde entonces con la persona. Habla con el terapeuta y toca aquí cuando alguien lo haya hecho.
stranger-notice = Alguien que no está inscrito escribió algo que preocupa. Se le mostró el 988. No se avisó a nadie más.
former-notice = Alguien que dejó el programa escribió algo que preocupa. Vio el 988. No se le avisó a nadie más.
zone-changed = Un cliente cambió de zona horaria. Mira /clients y revisa la tarjeta de seguridad.
not-ready = Todavía no se puede invitar a nadie, y los mensajes de siempre quizá esperen: falta que { $names } toque Recibido en la alerta de prueba.
screener-down = El detector no funciona. A los clientes se les muestra el 988 y la pregunta. Avisa a quien cuida el servidor.
digest-undelivered = La { $kind ->
        [session] página antes de una sesión
       *[week] página de la semana
    } del { $day } no le llegó a { $who } por { $way ->
        [email] correo
       *[telegram] Telegram
    }: { $why ->
        [blocked] el bot está bloqueado ahí.
        [unknown] no hubo respuesta. Puede que sí llegara.
        [waiting] se intentó por una hora y se sigue intentando.
       *[refused] la rechazaron.
    } Para tenerla en papel: between digest --therapist "{ $who }" --out CARPETA
dead-letter = Un mensaje no se pudo entregar y quedó apartado. Corre: between doctor
restored =
    Se puso en uso una copia de la base de datos. { $held } mensajes y páginas de antes quedaron retenidos y no se enviaron otra vez; { $alerts } alertas abiertas salen otra vez ahora.
    { $known ->
        [no] No se conocen las alertas que hubo después de la copia. Pregunta hoy a cada terapeuta por sus clientes.
       *[yes] Las alertas que hubo después de la copia están entre ellas.
    }
audit-broken = El registro de accesos ya no es el mismo: alguien cambió o quitó líneas. Corre: between audit verify. Guarda la carpeta de datos y las últimas copias como están.
aside = Un mensaje no se pudo procesar y quedó apartado. Corre: between doctor
mail-subject = { drill-mark }Hay una alerta para ti
mail-text = { drill-mark }Una alerta ({ level-word }) espera confirmación. Abre Telegram, mira el chat con el bot y toca Confirmar. Este mensaje no lleva nombres a propósito.
client-gone = Un cliente se fue o bloqueó el bot en las 72 horas después de una preocupación.
nobody-reached = Hay una alerta abierta y Telegram no llega a nadie. Llama ya por teléfono al terapeuta y a su respaldo.
drill-unanswered = SIMULACRO. Nadie confirmó la alerta de prueba. Averigua por qué.
notice-subject = Between: un aviso para el equipo
nudge-named = Hay una alerta para ti: { $client } ({ level-word }). Ábrela y toca Confirmar.
mail-text-named = Una alerta sobre { $client } ({ level-word }) espera confirmación. Abre Telegram, mira el chat con el bot y toca Confirmar.
one =
    { $drill ->
        [yes] SIMULACRO
       *[no] Alerta
    }: { level-word }, { kind-word }
    Cliente: { $client }
    Estado: { state-word }. La tiene: { $taker }. Próximo paso: { $next }
    { $history }
line = { $at } { $what ->
    [raised] abierta ({ level-word }): { reason }
    [new-words] palabras nuevas ({ level-word }): { $patterns }
    [handed-over] entregada por { $name }
    [rung] sonó el bíper
    [paged] aviso a { $name } ({ $ways })
    [delivered] llegó a { $name } ({ $ways })
    [blocked] no se pudo llegar a { $name }
    [acknowledged] la confirmó { $name }
    [looked] la abrió { $name }
    [extended] { $name } sigue con la persona, +1 h
    [marked-wrong] { $name }: no es una crisis
    [asked] se preguntó a { $name } qué se hizo
    [re-opened] sin noticias de { $name }: empieza de nuevo
    [drill-ended] terminó el simulacro: { $outcome }
    [talked] { $name }: alguien ya habló con la persona
    [closed] la cerró { $name }: { $outcome ->
        [talked] { outcome-talked }
        [safe] { outcome-safe }
        [emergency] { outcome-emergency }
        [handed-over] { outcome-handed-over }
        [not-reached] { outcome-not-reached }
        [false-alarm] { outcome-false-alarm }
       *[other] { $outcome }
    }
   *[other] { $what }
}
drill-reply = SIMULACRO. Una persona leería esto ahora:

    { $words }
