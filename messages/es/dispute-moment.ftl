title = buscar un momento de calma
open = { $turn ->
    [0] Hoy es corto: cuándo y dónde. Mejor con el teléfono a solas.
    [1] Unos toques esta semana, mejor a solas.
   *[2] La parte de hoy es sobre el momento. Toma dos minutos.
}
# Fuente: Weissman 2018; S0, S4 (el plan de hablar es de cada quien; no hablar es una de las opciones).
wish = Piensa en la persona de la que hablas con { $therapist }. ¿Hay algo pequeño que quieras decirle en estos días?
    .yes = Sí
    .not-yet = Todavía no
    .no = No
no_need = Está bien. Puede haber buenas razones para esperar, o para dejarlo.
safe = ¿Sería seguro para ti decírselo?
    .yes = Sí
    .not-sure = No sé
    .no = No
paper = Entonces déjalo aquí por ahora. Tú sabes mejor qué es seguro para ti. { $therapist } lo puede ver antes contigo.
    .all-right = Está bien
place = ¿Dónde podría salir mejor?
    .home = En la casa
    .walk = Caminando
    .phone = Por teléfono
    .writing = Por escrito
    .other = En otro lugar
time = ¿Y a qué hora hay más calma entre ustedes?
    .morning = En la mañana
    .after-work = Después del trabajo
    .weekend = El fin de semana
    .not-sure = Es difícil decir
# Fuente: Gottman 1994 (cuando el cuerpo se desborda, entra poco; una pausa ayuda).
pauses = Cuando una plática se calienta, entra poco de los dos lados. Hacer una pausa no es perder.
pause = ¿Qué podrías decir para hacer una pausa? Como: "Dame diez minutos y vuelvo a esto."
may_see = ¿Puede { $therapist } leer lo que escribiste?
keep = ¿Lo guardo como algo para probar? Puedes soltarlo cuando quieras, también a la mitad.
    .yes = Sí, guárdalo
    .not-now = Ahora no
thanks = Está bien. Si el momento no llega esta semana, también está bien.
