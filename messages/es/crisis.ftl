# Lo que lee una persona en crisis. Escrito de antemano, nunca inventado. Fuente: las reglas de crisis de este programa.
# Antes de usarlo lo revisan un clínico y personas que lo han vivido. Los números vienen de messages/crisis/resources.yaml.

## partes con las que se arman los textos
call-now = Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
call-anytime = Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
danger-now = Si corres peligro ahora, llama al { $emergency }.
body-first = Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
automated = Este es un mensaje automático y nadie mira este chat.
who = { $therapist ->
    [none] tu equipo
   *[other] { $therapist }
}
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }Alguien puede contestar en estas horas: { $cover }.
}
told = { automated } Le mandé un aviso a { who }. Todavía no sé si lo vio.{ cover-hours }
told-again = Este es un mensaje automático. Le mandé otro aviso a { who }. Todavía no sé si lo vio.
safe-now = ¿Estás a salvo en este momento?
they-safe-now = ¿Esa persona está a salvo en este momento?
safe-question = { $about ->
    [other] { they-safe-now }
   *[self] { safe-now }
}

## suicidio
suicide-concern = Gracias por contarme. Suena muy pesado. { call-anytime } { automated }
suicide-urgent-stranger =
    Me alegra mucho que me lo cuentes. No tienes que cargar con esto a solas.
    { "" }
    { call-now } { danger-now }
suicide-urgent-full =
    { suicide-urgent-stranger }
    { "" }
    { told } { safe-now }
suicide-imminent-stranger =
    Llama al { $emergency } ya si puedes hacerte daño, o si te lastimaste o tomaste algo, aunque te sientas bien. Ayuda por veneno: { $poison }.
    { "" }
    Me alegra mucho que me lo cuentes. También puedes llamar ahora al { $spanish_call }, o mandar { $spanish_text }. Es gratis, día y noche.
suicide-imminent-full =
    { suicide-imminent-stranger }
    { "" }
    { told } { safe-now }
suicide-not-safe =
    { body-first }
    { "" }
    Qué bueno que me lo dijiste. Si puedes, quédate cerca de alguien hasta que llegue ayuda. { told }

## a quien escribe en otro idioma que el que eligió
other-language = In English: { $life ->
    [yes] call { $emergency } now. Poison Help: { $poison }. Then call or text { $crisis_call }.
   *[no] call or text { $crisis_call }. It is free, day and night. If you want me to write in English, send /settings.
}

## ya hay algo en el cuerpo
overdose-imminent-stranger =
    Llama al { $emergency } ya, aunque te sientas bien. O llama a ayuda por veneno: { $poison }. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Lo que tomaste te puede hacer daño más tarde. Si hay alguien cerca, díselo ya. Por favor no esperes a ver cómo te sientes.
overdose-imminent-full =
    { overdose-imminent-stranger }
    { "" }
    { told } { safe-now }

## la novena pregunta del PHQ-9
item9-urgent-full =
    Gracias por tu respuesta. Es duro cargar con ideas así, y no tienes que cargarlas a solas.
    { "" }
    { call-now } { danger-now }
    { "" }
    { told } { safe-now }
item9-concern = Gracias por tu respuesta. { call-anytime } { automated }
item9-skipped = Dejaste esa sin contestar, y está bien. Todavía quiero preguntarte una cosa. { call-anytime } { automated }

## autolesión
self-harm-concern = Gracias por contarme. Suena muy duro. { call-anytime } { automated }
self-harm-urgent-stranger =
    Gracias por contarme. Las ganas de hacerte daño pueden mostrar cuánto llevas encima.
    { "" }
    { call-now } { danger-now }
self-harm-urgent-full =
    { self-harm-urgent-stranger }
    { "" }
    { told } { safe-now }
self-harm-imminent-stranger =
    { body-first }
    { "" }
    Puede ser grave, aunque te sientas bien. Por favor pide ayuda ya.
self-harm-imminent-full =
    { self-harm-imminent-stranger }
    { "" }
    { told } { safe-now }
self-harm-not-safe =
    { self-harm-imminent-stranger }
    { "" }
    { told }

## daño a otras personas
harm-to-others-concern = Gracias por contarme. Suena muy tenso. { call-anytime } { automated }
harm-to-others-urgent-stranger =
    Gracias por contarme antes de que pase algo.
    { "" }
    { call-now } Si alguien corre peligro ahora, llama al { $emergency }.
    { "" }
    Si puedes, aléjate a otro lugar.
harm-to-others-urgent-full =
    { harm-to-others-urgent-stranger }
    { "" }
    { told } { safe-now }
harm-to-others-imminent-stranger =
    { body-first }
    { "" }
    Aléjate ahora a un lugar a solas y llama. Qué bueno que me lo contaste.
harm-to-others-imminent-full =
    { harm-to-others-imminent-stranger }
    { "" }
    { told } { safe-now }
harm-to-others-not-safe =
    { harm-to-others-imminent-stranger }
    { "" }
    { told }

## peligro en casa: la primera línea no delata nada si otra persona ve el teléfono
violence-help = Si alguien te hace daño en casa, llama al { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora.
shared-phone = Si alguien puede ver este teléfono, puedes borrar este chat.
hide-hint = También puedes escribir /hide. Borra los últimos dos días.
abuse-concern =
    Gracias por tu mensaje.
    { "" }
    { violence-help } { danger-now } { shared-phone } { automated }
abuse-urgent-stranger =
    Gracias por tu mensaje.
    { "" }
    { violence-help } { danger-now }
    { "" }
    Lo que pasa no es tu culpa. { shared-phone }
abuse-urgent-full =
    { abuse-urgent-stranger } { hide-hint }
    { "" }
    { told } { safe-now }
abuse-imminent-stranger =
    Gracias por tu mensaje.
    { "" }
    Llama al { $emergency } ya, si puedes llamar sin peligro. { violence-help }
    { "" }
    Tú sabes mejor que nadie qué es seguro ahora. { shared-phone }
abuse-imminent-full =
    { abuse-imminent-stranger } { hide-hint }
    { "" }
    { told } { safe-now }
abuse-not-safe =
    { abuse-imminent-stranger } { hide-hint }
    { "" }
    { told }

## preocupación por otra persona
other-person-concern = Es duro preocuparse así por alguien. También puedes llamar por esa persona al { $spanish_call }, o mandar { $spanish_text }, y preguntar qué hacer. Es gratis, día y noche. { automated }
other-person-bereaved = Gracias por contarme. Es muy duro perder a alguien así, y puede volver en cualquier momento. { call-anytime } { automated }
other-person-urgent-stranger =
    Es duro preocuparse así por alguien. Puedes llamar por esa persona y preguntar qué hacer.
    { "" }
    { call-now } Si esa persona corre peligro ahora, llama al { $emergency }.
other-person-urgent-full =
    { other-person-urgent-stranger }
    { "" }
    { told } { they-safe-now }
other-person-imminent-stranger =
    Llama ya al { $emergency } por esa persona, aunque parezca estar bien. Si tomó algo, ayuda por veneno: { $poison }. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Su vida puede estar en peligro. Actúa ya.
other-person-imminent-full =
    { other-person-imminent-stranger }
    { "" }
    { told } { they-safe-now }
other-person-not-safe =
    { other-person-imminent-stranger }
    { "" }
    { told }

## abuso de un niño o de un adulto que necesita cuidado
child-abuse-concern = Gracias por contarme. Un niño, o alguien que necesita cuidado, debe estar a salvo. { call-anytime } { automated }
child-abuse-urgent-stranger =
    Gracias por contarme. Un niño, o alguien que necesita cuidado, debe estar a salvo.
    { "" }
    { call-now } Si alguien corre peligro ahora, llama al { $emergency }.
child-abuse-urgent-full =
    { child-abuse-urgent-stranger }
    { "" }
    { told } { they-safe-now }
child-abuse-imminent-stranger =
    { body-first }
    { "" }
    Gracias por contarme. Un niño, o alguien que necesita cuidado, puede correr peligro ahora.
child-abuse-imminent-full =
    { child-abuse-imminent-stranger }
    { "" }
    { told } { they-safe-now }
child-abuse-not-safe =
    { child-abuse-imminent-stranger }
    { "" }
    { told }

## emergencia médica
medical-concern = Gracias por contarme. Tu cuerpo también necesita cuidado. { call-anytime } { automated }
medical-urgent-stranger =
    Tu cuerpo puede necesitar a un doctor hoy. Por favor llama a uno. Llama al { $emergency } si te mareas o te duele el pecho.
    { "" }
    { call-anytime }
medical-urgent-full =
    { medical-urgent-stranger }
    { "" }
    { told } { safe-now }
medical-imminent-stranger =
    Llama al { $emergency } ya, aunque te sientas bien. Ayuda por veneno: { $poison }. También puedes llamar al { $spanish_call }.
    { "" }
    Esto puede ser muy peligroso. Por favor no esperes a ver cómo te sientes.
medical-imminent-full =
    { medical-imminent-stranger }
    { "" }
    { told } { safe-now }
medical-not-safe =
    { medical-imminent-stranger }
    { "" }
    { told }

## voces o manía
voices-concern = Gracias por contarme. Suena a que da miedo. { call-anytime } { automated }
voices-urgent-stranger =
    Suena a que da miedo. No tienes que hacer lo que dicen las voces.
    { "" }
    { call-now } { danger-now }
voices-urgent-full =
    { voices-urgent-stranger }
    { "" }
    { told } { safe-now }
voices-imminent-stranger =
    { call-now } Llama al { $emergency } si puedes hacer lo que dicen las voces, o si alguien corre peligro.
    { "" }
    Suena a que da miedo. No tienes que hacer lo que dicen.
voices-imminent-full =
    { voices-imminent-stranger }
    { "" }
    { told } { safe-now }
voices-not-safe =
    { voices-imminent-stranger }
    { "" }
    { told }

## un mensaje que no se pudo leer
unread-concern = Gracias por escribir. Algo falló y no pude leer bien tu mensaje. { call-anytime } { automated }
unread-urgent-stranger =
    Gracias por escribir. Algo falló y no pude leer bien tu mensaje.
    { "" }
    Si estás pasando un mal rato, llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. { danger-now }
unread-urgent-full =
    { unread-urgent-stranger }
    { "" }
    { told } { safe-now }

## una nota de voz, una foto o un archivo, mientras hay una pregunta o un aviso abierto
media =
    No puedo abrir notas de voz, fotos ni archivos. Llama ahora al { $spanish_call }, o al { $emergency } si corres peligro.
    { "" }
    { told } { safe-question }
media-abuse =
    Gracias por tu mensaje. No puedo abrir notas de voz, fotos ni archivos.
    { "" }
    { violence-help } { danger-now }
    { "" }
    { told } { safe-now }

## la forma corta, para lo que se escribe poco después
short = Gracias por escribir. Llama ahora al { $spanish_call }, o al { $emergency } si corres peligro. { told-again } { safe-question }
short-body = Llama ya al { $emergency } y luego al { $spanish_call }. { told-again } { safe-question }
short-abuse = Gracias por tu mensaje. Ayuda con daño en casa: { $violence_call }. Si corres peligro, llama al { $emergency }. También puedes llamar al { $spanish_call }. { told-again } { safe-now }

## lo que agrega una segunda lectura del mismo mensaje, justo debajo de la primera respuesta
told-now = { $again ->
    [yes] { told-again }
   *[no] { told }
}
asked-now = { $ask ->
    [yes] { " " }{ safe-question }
   *[no] { "" }
}
more = { call-now } { $about ->
    [other] Si esa persona corre peligro ahora, llama al { $emergency }.
   *[self] { danger-now }
} { told-now }{ asked-now }
more-body = Llama al { $emergency } ya si puedes hacerte daño, o si te lastimaste o tomaste algo, aunque te sientas bien. Ayuda por veneno: { $poison }. Luego llama al { $spanish_call }, o manda { $spanish_text }. { told-now }{ asked-now }
more-now = { body-first } { told-now }{ asked-now }
more-other = Llama al { $emergency } ya por esa persona, aunque parezca estar bien. Si tomó algo, ayuda por veneno: { $poison }. Luego llama al { $spanish_call }, o manda { $spanish_text }. { told-now }{ asked-now }
more-abuse = Gracias por tu mensaje. { violence-help } { danger-now } { told-now }{ asked-now }
more-abuse-now = Gracias por tu mensaje. Llama al { $emergency } ya, si puedes llamar sin peligro. { violence-help } { told-now }{ asked-now }

## la pregunta fácil, y lo que sigue a cada respuesta
safe-yes = Sí, por ahora
safe-no = No
safe-now-button = Ya a salvo
safe-yes-abuse = Gracias. Si eso cambia, escribe aquí. Para ayuda a cualquier hora: { $violence_call }, o el { $spanish_call }.
safe-yes-other = Qué bueno. Puedes llamar por esa persona al { $spanish_call }, a cualquier hora. Si eso cambia, escribe aquí.
safe-yes-reply = Qué bueno. Puedes llamar al { $spanish_call }, a cualquier hora. Si eso cambia, escribe aquí.
chat-button = Chat del 988 en línea
plan-button = Mi plan de seguridad
plan-none = Todavía no hay un plan de seguridad aquí. Tú y { who } pueden escribirlo juntos. Mientras tanto: llama al { $spanish_call }, o al { $emergency } si hay peligro.

## la pregunta directa, según el tema
question-direct = ¿Estás pensando en matarte?
question-self-harm = ¿Estás pensando en hacerte daño?
question-harm-to-others = ¿Estás pensando en hacerle daño a alguien?
question-danger = ¿Alguien te está haciendo daño ahora?
question-other-person = ¿Esa persona corre peligro ahora?
question-child-abuse = ¿Alguien está sufriendo daño ahora?
question-medical = ¿Te sientes muy mal ahora, o tomaste algo?
question-voices = ¿Las voces te dicen que te hagas daño, o que dañes a alguien?
once-more = Te lo pregunto una vez más.
violence-anytime = Para ayuda a cualquier hora: { $violence_call }, o el { $spanish_call }.
again-direct = { once-more } { question-direct } { call-anytime }
again-self-harm = { once-more } { question-self-harm } { call-anytime }
again-harm-to-others = { once-more } { question-harm-to-others } { call-anytime }
again-danger = { once-more } { question-danger } { violence-anytime }
again-other-person = { once-more } { question-other-person } { call-anytime }
again-child-abuse = { once-more } { question-child-abuse } { call-anytime }
again-medical = { once-more } { question-medical } { call-anytime }
again-voices = { once-more } { question-voices } { call-anytime }
answer-yes = Sí
answer-unsure = No sé
answer-no = No
answered-no = Gracias. Si eso cambia, escribe aquí.
denial = Gracias por decírmelo. Si eso cambia, escribe aquí, o llama al { $spanish_call }.

## lo que sigue
held = Las tareas y las preguntas largas esperan hasta que { who } hable contigo. Puede que te pregunte cómo estás. Escribe cuando quieras.
kept-danger = Si tomaste algo, te lastimaste o corres peligro: llama al { $emergency } ya, aunque te sientas bien. También puedes llamar al { $spanish_call }, o mandar { $spanish_text }, día y noche.
kept-numbers = Si se pone pesado: llama al { $spanish_call }, o manda { $spanish_text }. Si hay peligro: { $emergency }.
kept-first = { $turn ->
    [0] Gracias por contármelo. Lo guardé para { who }, que lo puede ver ya, pero quizá no lo esté mirando en este momento.
    [1] Me alegra que escribas. Lo guardé para { who }, que lo puede ver ya, pero quizá no lo esté mirando en este momento.
   *[2] Qué bueno que escribes. Lo guardo para { who }, que lo puede leer ya, pero quizá no lo esté mirando en este momento.
}
kept-next = { $turn ->
    [0] Gracias. Esto también lo guardo para { who }.
    [1] Lo tengo también, y { who } lo puede leer.
   *[2] Tómate tu tiempo. Cada palabra queda guardada para { who }.
}
kept-alert = { kept-first } { kept-numbers }
kept-alert-soon = { kept-next } Puedes llamar al { $spanish_call } a cualquier hora.
kept-imminent = { kept-first } { kept-danger }
kept-imminent-soon = { kept-next } Si te lastimaste, tomaste algo o corres peligro: llama al { $emergency } ya. O llama al { $spanish_call }, día y noche.
thanked = Con gusto. Me alegra que escribas. Puedes llamar al { $spanish_call } a cualquier hora.
thanked-imminent = Con gusto. Me alegra que escribas. Si te lastimaste, tomaste algo o corres peligro: llama al { $emergency } ya. O llama al { $spanish_call }, día y noche.
seen = { $therapist ->
    [none] Alguien de tu equipo
   *[other] { $therapist }{ $whose ->
        [own] { "" }
       *[team] , de tu equipo,
    }
} ya vio tu mensaje.
no-one-answered = Nadie ha contestado todavía. Por favor no esperes: llama al { $kind ->
    [abuse] { $violence_call }, o al { $spanish_call }
   *[other] { $spanish_call }
}.
still-unanswered = Sigo avisando a la gente para que vea tu mensaje. No sé cuándo lo verá. No tienes que esperar: llama al { $spanish_call }. Es gratis, día y noche. Si corres peligro, llama al { $emergency }.

## personas que nadie conoce aquí, y personas que ya se fueron
no-one-told = Este es un mensaje automático. No se le avisó a nadie, y nadie mira este chat. Por favor llama al { $spanish_call }.
stranger = Gracias por escribir. Si se pone pesado, llama al { $spanish_call }, a cualquier hora. Es gratis, día y noche.
ended = Ya nadie lee esto. Si necesitas a alguien: llama al { $spanish_call }. Es gratis, día y noche.

## para cualquiera, a cualquier hora, aunque falle la base de datos
last = Si puedes hacerte daño o corres peligro: llama ya al { $emergency }, o al { $spanish_call }, gratis, día y noche. Ayuda por veneno: { $poison }. Daño en casa: { $violence_call }. Este es un mensaje automático. Nadie mira este chat.
resources =
    Si corres peligro o tomaste algo: llama al { $emergency }. Ayuda por veneno: { $poison }.
    { "" }
    { $crisis_name }: llama al { $spanish_call }, o manda { $spanish_text }. Gratis, día y noche. Chat: { $crisis_chat }. Personas sordas: { $deaf_spanish }.
    { "" }
    También puedes mandar { $text_line_spanish }, o escribir por WhatsApp al { $text_line_whatsapp }. Daño en casa: { $violence_call }, o manda { $violence_text_spanish }.
    { "" }
    Nadie mira este chat.

## un comienzo neutral, para teléfonos que otros pueden ver
opening = ¿Es buen momento?
open-button = Abrir
opening-later = Está bien. Toca Abrir cuando quieras.
