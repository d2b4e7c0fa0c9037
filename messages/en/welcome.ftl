language = Hello. Which language do you want to use? / Hola. ¿Qué idioma prefieres?
hello = This is a small helper between your sessions with { $therapist }. It asks how you are, keeps what you agreed to try, and saves it for your next session. It is a program, not a person.
stored = What is kept: your answers, what you write here, and when. It sits in a locked file that belongs to your care team. { $therapist } reads your answers and a weekly page. You choose which longer notes { $therapist } sees.
readers = Who reads it: { $therapist }, and a backup if there is an emergency. No one watches this chat live. A computer model reads what you write too, to find signs of a crisis. It runs on our own server and sends nothing outside. Telegram can also see it: chats with bots are not end-to-end encrypted.
cover-hours = { $cover ->
    [none] { "" }
   *[other] { " " }People can answer: { $cover }.
}
limits = In a crisis: if you write that you may hurt yourself or are in danger, you get the 988 number right away and { $therapist } gets a message. It is not an emergency service.{ cover-hours } You can stop any time with /stop.
consent = Do you want to go on like this?
    .yes = Yes, I agree
    .no = Not now
consent-no = That is fine. Nothing will be sent. If you change your mind, type /start, or talk with { $therapist }. In a crisis you can call or text 988 any time.
called = What name should I call you? You can skip this.
zone = Where are you living now? Tap a city in your time zone, or type one.
evening = What time in the evening is good for a short check-in? It takes less than a minute.
ready = You will get one short check-in in the evening, and now and then something small to try. Type /help any time. Is that all right?
    .yes = Yes, start
thanks = Good to have you here. Your first check-in comes at the time you chose. You can tell me how you are any time with /mood.
