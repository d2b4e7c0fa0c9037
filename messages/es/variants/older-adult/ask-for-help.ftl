# Por qué: después de una vida de ayudar, pedir puede sentirse como perder el lugar.
# Fuente: Hinrichsen 2006; S2.
why = Quizás siempre fuiste tú quien ayudaba. Entonces pedir cuesta más. Casi siempre esperamos un no, y el sí llega más veces de lo que pensamos.
what = ¿Qué cosa pequeña haría más ligera tu semana? Que te lleven al doctor, ayuda con un papel o con el teléfono, alguien que te acompañe.
