# Una persona clínica lo revisa antes de usarlo.

title = pensar a quién llamas primero
# Fuente: S2, S3; Weissman 2018 (a quién acudir se decide antes de que haga falta).
why = Cuando algo empieza a ir mal, cuesta pensar a quién llamar. Puede ser más fácil si ya lo pensaste en un día más tranquilo.
known = ¿Te viene a la mente alguien a quien llamar o escribir primero?
    .yes = Sí, alguien
    .no = Todavía nadie
person = ¿Quién es? Basta el nombre.
words = ¿Qué podrías escribirle, para que ese día sea fácil? Por ejemplo: "Tengo una semana baja. ¿Hablamos un rato?"
tell = ¿Te gustaría decirle desde ahora que un día tal vez le llames?
    .knows = Ya lo sabe
    .today = Sí, hoy
    .this-week = Sí, esta semana
    .not-now = Ahora no
no_name = A mucha gente no le viene un nombre. Eso no dice nada malo de ti. También puede ser un grupo, un lugar o una línea como el 988.
search = Podrías buscar un nombre junto con { $therapist }. ¿Te gustaría?
    .yes = Sí, en la sesión
    .not-now = Ahora no
knows = Qué bueno que ya lo sepa. Podrías tener el número donde lo halles rápido.
thanks = Bien. Es un paso chico, y cuenta.
later = Está bien. Puede esperar. El 988 está ahí día y noche, por llamada o mensaje.
