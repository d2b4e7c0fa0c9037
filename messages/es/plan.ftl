# El plan de seguridad, con nuestras palabras. Se escribe con el terapeuta; se ve con /plan y a un toque de cada respuesta de crisis.

## lo que lee el cliente
title = Mi plan de seguridad
signs = Cómo noto que se pone difícil
alone = Qué puedo hacer a solas
places = Lugares a donde puedo ir, y gente que me hace bien
people = A quién le puedo pedir ayuda
help = Profesionales a quienes puedo llamar
safer = Cómo hago más seguro mi lugar
numbers = Si corres peligro ahora: llama al { $emergency }. A cualquier hora: llama al { $spanish_call }. Es gratis, día y noche.
gap = { "\u000A\u000A" }
next = { "\u000A" }
body = { $has_signs ->
    [yes] { gap }{ signs }:{ next }{ $signs }
   *[no] { "" }
}{ $has_alone ->
    [yes] { gap }{ alone }:{ next }{ $alone }
   *[no] { "" }
}{ $has_places ->
    [yes] { gap }{ places }:{ next }{ $places }
   *[no] { "" }
}{ $has_people ->
    [yes] { gap }{ people }:{ next }{ $people }
   *[no] { "" }
}{ $has_help ->
    [yes] { gap }{ help }:{ next }{ $help }
   *[no] { "" }
}{ $has_safer ->
    [yes] { gap }{ safer }:{ next }{ $safer }
   *[no] { "" }
}
shown = { title }{ body }{ gap }{ numbers }

## lo que lee el terapeuta, y lo que se le pregunta
for-staff = Plan de seguridad de { $client }, escrito { $written }{ body }
ask-signs = Plan de seguridad de { $client }, { $number } de { $count }. Escríbanlo juntos, con sus propias palabras. ¿Qué muestra que se pone difícil: ideas, ánimo, lugares, horas del día?
ask-alone = { $number } de { $count }. ¿Qué puede hacer { $client } a solas, sin nadie, que ya le haya servido?
ask-places = { $number } de { $count }. ¿A dónde puede ir { $client }, y con quién le hace bien estar, sin hablar del tema?
ask-people = { $number } de { $count }. ¿A quién le puede contar { $client } y pedir ayuda? Nombres y teléfonos.
ask-help = { $number } de { $count }. ¿A qué profesionales y servicios puede llamar { $client }? Tú, una clínica, urgencias; el 988 ya aparece.
ask-safer = { $number } de { $count }. ¿Qué hace más seguro el lugar de { $client }? Qué se guarda o se le da a alguien, quién ayuda y para cuándo.
now = Ahora dice: { $words }
keep = Dejarlo así
open = Dejarlo en blanco
edit-signs = Señales
edit-alone = A solas
edit-places = Lugares
edit-people = Personas
edit-help = Ayuda
edit-safer = Lugar seguro
anew = Repasar los seis
saved = Guardado. { $client } lo ve con /plan y bajo cada respuesta de crisis. Quien está en la escalera lo ve mientras hay un aviso abierto. Las versiones anteriores se guardan.
left-off = Quedó guardado lo que escribiste del plan de { $client }. /plan lo muestra y sigue.
nothing = No se escribió nada, así que no se guardó nada para { $client }.
