told = Hay una novedad. Desde ahora { $therapist } te acompaña aquí, con lo que has escrito hasta hoy.
readers = Quién lo lee ahora: { $therapist }, y otra persona si hay una emergencia. Quien te acompañaba antes ya no lo ve.
consent = ¿Está bien seguir así?
    .yes = Sí, seguir
    .no = Ahora no
consent-no = Está bien. Háblalo con { $therapist }. /pause para las preguntas, /stop las termina. En una crisis puedes llamar o mandar un mensaje al { $crisis_call } a cualquier hora.
thanks = Gracias. Todo lo demás sigue igual.
