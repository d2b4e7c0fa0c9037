# Lo que lee una persona en crisis. Escrito antes, nunca inventado. Fuente: las reglas de crisis de este programa.
# Lo revisan una persona clínica y personas con experiencia propia antes de usarlo.

## suicide

suicide-concern = Gracias por contarme. Suena muy pesado. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
suicide-urgent-stranger =
    Qué bueno que escribiste esto. No tienes que cargarlo a solas.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
suicide-urgent-full =
    Qué bueno que escribiste esto. No tienes que cargarlo a solas.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
suicide-imminent-stranger =
    Llama al { $emergency } ya, aunque te sientas bien. Si tomaste algo, la ayuda por veneno es { $poison }. O llama al { $spanish_call }, o manda { $spanish_text }: gratis, día y noche.
    { "" }
    Qué bueno que escribiste esto. Tu vida puede estar en peligro ahora.
suicide-imminent-full =
    Llama al { $emergency } ya, aunque te sientas bien. Si tomaste algo, la ayuda por veneno es { $poison }. O llama al { $spanish_call }, o manda { $spanish_text }: gratis, día y noche.
    { "" }
    Qué bueno que escribiste esto. Tu vida puede estar en peligro ahora.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## self-harm

self-harm-concern = Gracias por contarme. Suena muy difícil. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
self-harm-urgent-stranger =
    Gracias por contarme. Querer hacerte daño puede mostrar cuánto cargas.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
self-harm-urgent-full =
    Gracias por contarme. Querer hacerte daño puede mostrar cuánto cargas.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
self-harm-imminent-stranger =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Puedes tener una herida seria. Busca ayuda ya.
self-harm-imminent-full =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Puedes tener una herida seria. Busca ayuda ya.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## harm-to-others

harm-to-others-concern = Gracias por contarme. Suena muy tenso. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
harm-to-others-urgent-stranger =
    Gracias por contarme antes de que pase algo. Si puedes, aléjate a otro lugar.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
harm-to-others-urgent-full =
    Gracias por contarme antes de que pase algo. Si puedes, aléjate a otro lugar.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
harm-to-others-imminent-stranger =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Aléjate ahora a un lugar a solas y llama.
harm-to-others-imminent-full =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Aléjate ahora a un lugar a solas y llama.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## abuse

abuse-concern = Gracias por contarme. Si corres peligro ahora, llama al { $emergency }. Para ayuda con daño en casa: { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora. Si alguien puede ver este teléfono, puedes borrar este chat.
abuse-urgent-stranger =
    Gracias por tu mensaje.
    { "" }
    Si corres peligro ahora, llama al { $emergency }. Para ayuda con daño en casa: { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora. Si alguien puede ver este teléfono, puedes borrar este chat.
    { "" }
    Gracias por contarme. Lo que pasa no es tu culpa.
abuse-urgent-full =
    Gracias por tu mensaje.
    { "" }
    Si corres peligro ahora, llama al { $emergency }. Para ayuda con daño en casa: { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora. Si alguien puede ver este teléfono, puedes borrar este chat.
    { "" }
    Gracias por contarme. Lo que pasa no es tu culpa.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
abuse-imminent-stranger =
    Gracias por tu mensaje.
    { "" }
    Si corres peligro ahora, llama al { $emergency }. Para ayuda con daño en casa: { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora. Si alguien puede ver este teléfono, puedes borrar este chat.
    { "" }
    Si puedes, ve a un lugar con salida.
abuse-imminent-full =
    Gracias por tu mensaje.
    { "" }
    Si corres peligro ahora, llama al { $emergency }. Para ayuda con daño en casa: { $violence_call }, o manda { $violence_text_spanish }. También puedes llamar al { $spanish_call }, a cualquier hora. Si alguien puede ver este teléfono, puedes borrar este chat.
    { "" }
    Si puedes, ve a un lugar con salida.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## other-person

other-person-concern = Es duro preocuparse así por alguien. También puedes llamar al 988 por esa persona. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
other-person-urgent-stranger =
    Es duro preocuparse así por alguien. Puedes llamar por esa persona.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
other-person-urgent-full =
    Es duro preocuparse así por alguien. Puedes llamar por esa persona.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
other-person-imminent-stranger =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Su vida puede estar en peligro. Actúa ya.
other-person-imminent-full =
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Su vida puede estar en peligro. Actúa ya.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## child-abuse

child-abuse-concern = Gracias por contarme. Un niño o alguien que necesita cuidado debe estar a salvo. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
child-abuse-urgent-stranger =
    Gracias por tu mensaje.
    { "" }
    Gracias por contarme. Un niño o alguien que necesita cuidado debe estar a salvo.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
child-abuse-urgent-full =
    Gracias por tu mensaje.
    { "" }
    Gracias por contarme. Un niño o alguien que necesita cuidado debe estar a salvo.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
child-abuse-imminent-stranger =
    Gracias por tu mensaje.
    { "" }
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Un niño o alguien que necesita cuidado puede estar en peligro ahora.
child-abuse-imminent-full =
    Gracias por tu mensaje.
    { "" }
    Llama al { $emergency } ya, o pide a alguien cerca que llame. Luego llama al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche.
    { "" }
    Un niño o alguien que necesita cuidado puede estar en peligro ahora.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## medical

medical-concern = Gracias por contarme. Tu cuerpo también necesita cuidado. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
medical-urgent-stranger =
    Llama hoy a un doctor, o al { $emergency } si te mareas o te duele el pecho. Puedes llamar al { $spanish_call }, a cualquier hora.
    { "" }
    Tu cuerpo puede necesitar a un doctor hoy.
medical-urgent-full =
    Llama hoy a un doctor, o al { $emergency } si te mareas o te duele el pecho. Puedes llamar al { $spanish_call }, a cualquier hora.
    { "" }
    Tu cuerpo puede necesitar a un doctor hoy.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
medical-imminent-stranger =
    Llama al { $emergency } ya, aunque te sientas bien. Ayuda por veneno: { $poison }. También puedes llamar al { $spanish_call }.
    { "" }
    Esto puede ser muy peligroso, aunque te sientas bien.
medical-imminent-full =
    Llama al { $emergency } ya, aunque te sientas bien. Ayuda por veneno: { $poison }. También puedes llamar al { $spanish_call }.
    { "" }
    Esto puede ser muy peligroso, aunque te sientas bien.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## voices

voices-concern = Gracias por contarme. Suena a que da miedo. Puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora. Es gratis.
voices-urgent-stranger =
    Suena a que da miedo. No tienes que hacer lo que dicen las voces.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
voices-urgent-full =
    Suena a que da miedo. No tienes que hacer lo que dicen las voces.
    { "" }
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?
voices-imminent-stranger =
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Suena a que da miedo. No tienes que hacer lo que dicen las voces.
voices-imminent-full =
    Llama ahora al { $spanish_call }, o manda { $spanish_text }. Es gratis, día y noche. Si corres peligro ahora, llama al { $emergency }.
    { "" }
    Suena a que da miedo. No tienes que hacer lo que dicen las voces.
    { "" }
    Este es un mensaje automático y nadie mira este chat. Le mandé un aviso a { $therapist }. Todavía no sé si lo vio. ¿Estás a salvo en este momento?

## everything else
short = Gracias por escribir. Llama ahora al { $spanish_call }, o al { $emergency } si corres peligro. Le mandé otro aviso a { $therapist }. Todavía no sé si lo vio.
short-body = Llama ya al { $emergency } y luego al { $spanish_call }. Le mandé otro aviso a { $therapist }. Todavía no sé si lo vio.
short-abuse = Si corres peligro, llama al { $emergency }. Ayuda con daño en casa: { $violence_call }. También puedes llamar al { $spanish_call }. Le mandé otro aviso a { $therapist }. Todavía no sé si lo vio.
safe-yes = Sí, por ahora
safe-no = No
safe-yes-reply = Qué bueno. Puedes llamar al { $spanish_call }, a cualquier hora. Si eso cambia, escribe aquí.
safe-no-reply = Llama ya al { $emergency }, o al { $spanish_call }. Le mandé otro aviso a { $therapist }.
chat-button = Chat del 988 en línea
plan-button = Mi plan de seguridad
plan-none = Todavía no hay un plan de seguridad aquí. Tú y { $therapist } pueden escribirlo juntos. Mientras tanto: llama al { $spanish_call }, o al { $emergency } si hay peligro.
held = Puse en pausa las preguntas de siempre hasta que { $therapist } hable contigo. Escribe cuando quieras.
denial = Gracias por decírmelo. Si eso cambia, escribe aquí, o llama al { $spanish_call }.
question-direct = ¿Estás pensando en matarte?
question-danger = ¿Alguien te está haciendo daño ahora?
answer-yes = Sí
answer-unsure = No sé
answer-no = No
answered-no = Gracias. Si eso cambia, escribe aquí.
seen = { $therapist } ya vio tu mensaje.
no-one-answered = Nadie ha contestado todavía. Por favor no esperes: llama al { $spanish_call }.
no-one-told = Este es un mensaje automático. No se le avisó a nadie, y nadie mira este chat. Por favor llama al { $spanish_call }.
stranger = Gracias por escribir. Si se pone pesado, llama al { $spanish_call }, a cualquier hora. Es gratis, día y noche.
last = Si puedes hacerte daño o corres peligro: llama ya al { $emergency }, o al { $spanish_call }, gratis, día y noche. Ayuda por veneno: { $poison }. Daño en casa: { $violence_call }. Este es un mensaje automático. Nadie mira este chat.
resources =
    Si corres peligro o tomaste algo: llama al { $emergency }. Ayuda por veneno: { $poison }.
    { "" }
    { $crisis_name }: llama al { $spanish_call }, o manda { $spanish_text }. Gratis, día y noche. Chat: { $crisis_chat }. Personas sordas: { $deaf }.
    { "" }
    También puedes mandar { $text_line_spanish }. Daño en casa: { $violence_call }, o manda { $violence_text_spanish }.
    { "" }
    Nadie mira este chat.
ended = Ya nadie lee esto. Si necesitas a alguien: llama al { $spanish_call }. Es gratis, día y noche.
