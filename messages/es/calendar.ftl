# Fechas de sesiones del calendario del terapeuta; las lee el equipo en el chat.
no-file = No puedo abrir esto. Leo texto, y archivos de calendario (.ics) con las fechas de las sesiones. Pon el nombre del cliente debajo del archivo.
looking = Miro ese calendario ahora.
how = Escríbelo así: /session { $client } calendar https://… con la dirección secreta en formato iCal de los ajustes de tu calendario. Los títulos de las sesiones deben tener el nombre de { $client }, o el calendario solo sus sesiones. Para terminar: /session { $client } calendar off
off = Ya no miro un calendario para { $client }. Las sesiones puestas se quedan.
trouble = { $why ->
    [broken] Este no es un calendario que yo pueda leer. Expórtalo otra vez como archivo .ics (iCalendar).
    [big] Este calendario pasa de 1 MB. Exporta solo los próximos meses, o solo las sesiones de un cliente.
    [slow] Este calendario tarda demasiado: algo en él se repite sin fin. Exporta solo las sesiones de un cliente.
    [gone] El servidor dice que en esta dirección no hay calendario, o que está cerrado. Copia otra vez la dirección secreta en formato iCal.
    [not-https] La dirección debe empezar con https://, también a donde lleve.
    [refused] Esta dirección no está en internet público, o lleva una contraseña. No la abro.
   *[other] No se pudo traer el calendario. Prueba en un minuto.
} No se cambió nada.
nothing = No hay ninguna sesión por venir: miro los próximos seis meses, y eventos con hora. No se cambió nada.
whose = Ningún título de este archivo tiene el nombre de un cliente tuyo. ¿De quién son estas sesiones?
has-address = Ya miro una dirección de calendario para { $client }, así que dejo el archivo. Para usar archivos: /session { $client } calendar off
offer =
    { $client }, { $count ->
        [0] ninguna sesión por venir
        [one] una sesión
       *[other] { $count } sesiones
    } en este calendario:
    { $dates }{ $off ->
        [none] {""}
       *[other]
            {""}
            Canceladas, no cuentan: { $off }
    }
    { $named ->
        [yes] Su nombre está en el título.
       *[other] Ningún título tiene su nombre: son todos los eventos que no nombran a ningún cliente. Míralas bien.
    } Estas horas toman el lugar de una sesión puesta a mano. No se le escribe al cliente.{ $address ->
        [yes] {" "}Miro esta dirección cada cuatro horas y te digo lo que cambia. Todas sus sesiones vienen entonces de ahí.
       *[other] {""}
    }
take = Tomar estas
dropped = No se cambió nada.
taken = { $client }: las sesiones están puestas.{ $address ->
    [yes] {" "}Miro el calendario cada cuatro horas.
   *[other] {""}
} /session { $client } con día y hora sigue moviendo la próxima.
changed =
    Cambiaron fechas de sesiones de un cliente en tu calendario. Ya están puestas así; al cliente no se le avisó.{ $moved ->
        [none] {""}
       *[other]
            {""}
            Movidas: { $moved }
    }{ $off ->
        [none] {""}
       *[other]
            {""}
            Canceladas, no cuentan: { $off }
    }{ $added ->
        [none] {""}
       *[other]
            {""}
            Nuevas: { $added }
    }
failing = El calendario de un cliente { $why ->
    [empty] ya no tiene ninguna sesión suya
    [broken] ya no es un calendario
    [big] ahora pasa de 1 MB
    [slow] tarda demasiado en leerse
    [gone] ya no está en su dirección, o está cerrado
   *[other] no se pudo traer
}. Sus sesiones se quedan como estaban. Sigo probando, y lo digo una vez al día.
look = ¿De quién?
dates = { $client }, sesiones por venir: { $dates ->
    [none] no hay ninguna.
   *[other] { $dates }
}
