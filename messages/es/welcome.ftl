language = Hello. Which language do you want to use? / Hola. ¿Qué idioma prefieres?
hello = Este es un pequeño apoyo entre tus sesiones con { $therapist }. Te pregunta cómo estás, guarda lo que acordaron probar y lo deja listo para tu próxima sesión. Es un programa, no una persona.
stored = Lo que se guarda: tus respuestas, lo que escribes aquí y cuándo. Está en un archivo con llave de tu equipo de cuidado. { $therapist } lee tus respuestas y una página cada semana. Tú eliges qué notas largas ve.
readers = Quién lo lee: { $therapist }, y otra persona si hay una emergencia. Nadie mira este chat en vivo. Un modelo de computadora en nuestro servidor también lee, para hallar señales de una crisis. No manda nada afuera. Telegram también puede verlo: los chats con bots no van cifrados de punta a punta.
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }Hay quien conteste: { $cover }.
}
limits = En una crisis: si escribes que puedes hacerte daño o que estás en peligro, te doy el número 988 al momento y { $therapist } recibe un aviso. No es un servicio de emergencia.{ cover-hours } Puedes parar cuando quieras con /stop.
consent = ¿Quieres seguir así?
    .yes = Sí, estoy de acuerdo
    .no = Ahora no
consent-no = Está bien. No te voy a mandar nada. Si cambias de idea, escribe /start o habla con { $therapist }. En una crisis puedes llamar al { $spanish_call }, o mandar { $spanish_text }, a cualquier hora.
called = ¿Cómo quieres que te llame? Puedes saltar esta.
zone = ¿Dónde vives ahora? Toca una ciudad con tu misma hora, o escribe una.
evening = ¿A qué hora de la noche te queda bien contestar algo corto? Toma menos de un minuto.
ready = Te voy a escribir una vez en la noche, y a veces con algo pequeño para probar. Escribe /help cuando quieras. ¿Está bien así?
    .yes = Sí, empezar
thanks = Qué bueno tenerte aquí. Mi primera pregunta llega a la hora que elegiste. Puedes contarme cómo estás cuando quieras con /mood.
