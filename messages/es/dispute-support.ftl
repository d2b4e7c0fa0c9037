title = un rato con alguien que te hace bien
open = { $turn ->
    [0] Algo más ligero esta semana: dos toques y un nombre.
    [1] Hoy se trata de la gente que te hace bien.
   *[2] Hoy es corto. Se trata de alguien con quien es fácil estar.
}
# Fuente: Weissman 2018; S2, S3 (apoyo de más de una persona).
why = Cuando hay tensión en un lado, ayuda pisar firme en otro. No hace falta contarle a nadie de qué se trata.
need = ¿Qué te haría bien ahora?
    .to-listen = Alguien que escuche
    .laugh = Reír un rato
    .practical = Una mano con algo
    .calm = Compañía tranquila
person = ¿Quién te podría dar un poco de eso?
nobody = Si no te llega nadie, o no es el momento, está bien. { $therapist } lo puede ver contigo.
how = ¿Cuál es la forma más fácil de buscar a esa persona?
    .message = Un mensaje
    .call = Una llamada
    .meet = Verla
    .not-sure = No sé todavía
words = "¿Puedo hablar diez minutos? No tienes que arreglar nada" es algo que se vale pedir.
when = ¿Cuándo podrías probar?
    .soon = En estos días
    .weekend = El fin de semana
    .not-sure = No sé todavía
    .not-now = Esta semana no
later = Está bien. Puede esperar.
thanks = Está bien. Si esta semana no se puede, las ganas cuentan igual.
