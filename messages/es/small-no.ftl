# Donde un no puede traer peligro, el flujo se aparta. Una persona clínica lo revisa antes de usarlo.

title = un no chico
# Fuente: S2, S3 (asertividad y límites).
why = Un no a una cosa puede hacerle lugar a otra. Podrías empezar con algo chico, donde no haya mucho en juego.
what = ¿Qué cosa chica te gustaría hacer menos, o a qué quisieras decir que no?
fear = ¿Qué temes que pase?
    .let-down = Quedar mal
    .angry = Que se molesten
    .rude = Parecer grosería
    .lose = Que se alejen
    .nothing = Casi nada
safe = Si dijeras que no a esto, ¿estarías a salvo?
    .yes = Sí
    .not-sure = No sé
    .no = No
take_up = Entonces deja este no por ahora. Tu seguridad va primero, y /crisis muestra quién puede ayudar. ¿Quieres que { $therapist } lo vea contigo, en privado?
    .yes = Sí, por favor
    .not-now = Ahora no
left = Gracias por decirlo. No tienes que hacer nada con esto hoy.
sentence = Aquí hay maneras cortas de decirlo. No hace falta dar razones. ¿Cuál suena más a ti?
    .cannot = "Esta semana no puedo"
    .not-this-time = "Esta vez no, gracias"
    .think = "Te aviso después"
    .own = Mis propias palabras
own = ¿Cómo lo dirías?
may_see = ¿Puede { $therapist } leer esto?
when = ¿Cuándo podrías probarlo? En tu sesión, con { $therapist }, es un buen primer lugar.
    .session = En mi sesión
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. Si lo pruebas, cuenta, salga como salga. También puedes cambiar de idea.
later = Está bien. Saber dónde quieres un límite ya es un comienzo.
