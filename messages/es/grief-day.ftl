day = { $turn ->
    [0] Hoy es uno de tus días. Solo quiero decirte que aquí está anotado. ¿Cómo ha sido?
    [1] Paso por aquí por la fecha de hoy. ¿Cómo estuvo el día?
   *[2] Unas palabras, porque hoy es un día que marcaste. No hace falta decir mucho. ¿Cómo ha sido el día?
}
    .hard = Difícil
    .mixed = Con altas y bajas
    .calm = Más calmado
    .no-words = No tengo palabras
one = { $turn ->
    [0] ¿Hay algo de hoy que quieras guardar aquí?
    [1] Si quieres: una línea sobre hoy.
   *[2] ¿Hubo hoy un momento que merece unas palabras?
}
# Fuente: Worden 2018 (el duelo vuelve en olas cerca de las fechas, y las olas pasan).
gently = { $turn ->
    [0] Un día así puede llevarse todas tus fuerzas. Hoy no hay que hacer nada más. Si se pone pesado, /crisis te dice a quién llamar.
    [1] Entonces, que sea una noche suave. El duelo viene en olas, y la ola vuelve a bajar. /crisis está a cualquier hora.
   *[2] Gracias por contestar. Por hoy basta con descansar. Si se pone pesado, escribe /crisis.
}
thanks = { $turn ->
    [0] Gracias. El día ya casi termina.
    [1] Gracias por contarme. Que tengas una noche tranquila.
   *[2] Queda anotado. Lleva con calma lo que queda de la noche.
}
