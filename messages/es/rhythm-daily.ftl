# La pregunta antes de las cinco horas: la energía puede subir demasiado, no solo bajar, y el número del ánimo no lo muestra.
# Fuente: Frank 2005.
pace = { $turn ->
    [0] Por dentro, ¿qué tan rápido se sintió este día, junto a otros?
    [1] El paso de tu día: ¿cómo fue por dentro, junto a lo de siempre?
    [2] ¿Qué tan rápido fueron hoy tus pensamientos, junto a otros días?
    [3] Por dentro, ¿hoy fue más lento o más rápido que otros días?
    [4] Antes de las horas de tu día: ¿qué tan rápido fue?
   *[5] Piensa en tu paso de siempre. ¿Cómo fue hoy?
}
    .slow = Más lento
    .usual = Como siempre
    .fast = Un poco más rápido
    .racing = Mucho más rápido
# Fuente: Frank 2005 (un paso rápido con poco sueño es señal temprana; dicho pronto, se puede hacer más).
racing = Gracias por decirlo. Un día que va mucho más rápido vale contárselo a { $therapist }, aunque se sienta bien. Si además duermes menos y no te hace falta, podrías llamar antes de tu sesión. Un cuarto callado y oscuro, y tu hora de siempre, pueden ayudar hoy.
