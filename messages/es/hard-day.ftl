# Una persona clínica lo revisa antes de usarlo.

title = pensar antes en un día difícil
# Fuente: Weissman 2018 (antes del final se repasa un problema que puede venir); Gollwitzer 2006 (cuándo y qué).
why = En toda vida hay días difíciles. Pensar en uno antes, en una noche más tranquila, puede hacer que pese menos.
ahead = ¿Qué cosa podría ser difícil para ti en los próximos meses?
    .person = Problemas con alguien
    .missing = Extrañar a alguien
    .change = Un cambio
    .alone = Sentir soledad
    .work = Trabajo o dinero
    .other = Otra cosa
notice = Piensa en un día así. ¿Cómo notarías que se pone difícil? Unas palabras.
do = ¿Qué cosa chica podrías hacer primero? Algo que ya te sirvió, o que podría servir.
near = ¿Quién podría estar cerca ese día, o al teléfono?
    .someone = Alguien que conozco
    .therapist = { $therapist }
    .line = Una línea como el 988
    .nobody = No se me ocurre nadie
nobody = Es una respuesta sincera, y es bueno saberlo ahora. Se lo puedes decir a { $therapist }. El 988 contesta día y noche, por llamada o mensaje.
may_see = ¿Puede { $therapist } leer esto?
again = Podrías repasarlo una vez más antes de que llegue. ¿Cómo te gustaría?
    .session = En mi próxima sesión
    .alone = Una vez a solas
    .not-now = Ahora no
thanks = Bien. Ese día puede ir de otro modo. Haberlo pensado puede ayudar igual.
later = Está bien. Ya lo pensaste una vez aquí.
