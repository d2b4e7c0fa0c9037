# Una persona clínica lo revisa antes de usarlo.

title = dibujar otra vez tu círculo
# Fuente: S4; Weissman 2018 (el mapa de la gente del principio se mira otra vez al final).
why = En las primeras semanas tú y { $therapist } miraron a la gente que te rodea. Hoy miras otra vez a una de esas personas.
person = Piensa en alguien que cuenta en tu vida ahora. Puede ser alguien nuevo. ¿Quién es?
then = ¿Qué tan cerca estaban cuando empezaron tus sesiones? 0 es lejos, o que aún no se conocían. 10 es muy cerca.
now = ¿Y qué tan cerca te sientes ahora, de 0 a 10?
nearer = ¿Qué hizo que se acercaran? Cuenta lo que hiciste tú, y lo que hizo la otra persona.
further = ¿Qué se puso en medio? Puede ser algo que nadie quiso. Bastan pocas palabras.
same = El mismo número puede guardar mucho. Seguir cerca, o guardar una distancia que te hace bien, también pide algo de ti.
draw = Podrías dibujar tu círculo otra vez: tú en medio, la gente cerca o lejos. Dos minutos, sin arte. ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-now = Ahora no
thanks = Bien. Podrías llevarlo y mirar los dos círculos lado a lado.
beside = Bien. Puedes poner los dos círculos lado a lado, solo para ti.
later = Está bien. Una persona ya fue un buen comienzo.
