# Notas de cuidado: mensajes cortos después de una crisis. Sin consejos, sin preguntas, nada que hacer.

## lo que lee el cliente
who = { $therapist ->
    [none] tu equipo
   *[other] { $therapist }
}
hello = { $name ->
    [none] Hola.
   *[other] Hola, { $name }.
}
from = (La manda el bot en nombre de { who }. No tienes que contestar.)
first = { hello } Me alegra que estés aquí. De vez en cuando te va a llegar una nota corta como esta. { from }
note-1 = { hello } Ojalá el día te trate bien. { from }
note-2 = { hello } Solo unas palabras para decirte que aquí importas. { from }
note-3 = { hello } Sin noticias y sin preguntas. Solo un saludo con cariño. { from }
note-4 = { hello } Ojalá te pase algo bueno esta semana. { from }
note-5 = { hello } Estés como estés, aquí tienes un lugar. { from }
note-6 = { hello } Pienso en ti, y te deseo un día en calma. { from }
stop = Ya no quiero estas notas
stopped = Está bien. Estas notas terminan aquí. Lo demás sigue igual.
ask = Hace una semana te llegaron aquí unas líneas. ¿Te sirvió esa nota corta?
thanks = Gracias por contarme.

## lo que lee el terapeuta
offer = Se cerró un aviso. Para este cliente pueden ir bien unas notas cortas de cuidado: once en un año, sin nada que hacer ni contestar.
more = Cuéntame más
confirm = A { $client } le llegaría una nota corta los días 1, 2 y 7, y luego a los 1, 2, 3, 4, 6, 8, 10 y 12 meses, al final de la mañana. Sin consejos ni preguntas; a las dos semanas, una sola pregunta: si sirvió. Un toque las termina. ¿Está de acuerdo { $client }?
agreed = Sí, empezar
on = Las notas de cuidado para { $client } empiezan mañana. /caring { $client } off las termina.
off = Las notas de cuidado para { $client } están apagadas.
not-now = Está bien, a { $client } no se le manda nada. /caring { $client } on empieza después.
unfit = Las notas de cuidado no van bien para { $client } ahora: peligro en casa, daño a otras personas, o no está activo.
how = Las notas de cuidado para { $client }: { $state ->
    [on] activas
   *[off] apagadas
}. Escribe: /caring { $client } on, u off.
client-stopped = Un cliente ya no quiere notas de cuidado. Están apagadas.
