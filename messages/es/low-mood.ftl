# Dos minutos después de un ánimo de 3 o menos, una vez al día. Sin animar, sin pedir mucho, con gente donde sea seguro.
# Fuente: S2, S3 (la gente cerca alivia un ánimo bajo); PROGRAMME.md, Check-ins (el plan a un toque).
now = { $turn ->
    [0] ¿Está bien si ahora hay dos minutos tranquilos para ti?
    [1] ¿Hay lugar para dos minutos que no te pidan nada?
    [2] ¿Me quedo dos minutos más, solo para ti?
    [3] Hay días bajos. ¿Te ayudaría algo pequeño ahora?
    [4] Antes de irte: ¿dos minutos para tratarte con cariño?
   *[5] ¿Te parece hacer una cosa pequeña para ti ahora?
}
    .yes = Está bien
    .not-now = Ahora no
small = { $turn ->
    [0] ¿Cuál de estas te cuesta menos?
    [1] ¿Qué le vendría bien a tu cuerpo ahora?
   *[2] Escoge la que tengas más a la mano.
}
    .water = Un vaso de agua
    .rest = Acostarme un rato
    .air = Un poco de aire
    .music = Una canción mía
    .warm = Algo calientito
slow = { $turn ->
    [0] Tómate tu tiempo. No tiene que resultar nada de eso.
    [1] Con eso basta por ahora. No tiene que cambiar cómo te sientes.
   *[2] Está bien. No tengo prisa.
}
near = { $turn ->
    [0] ¿Hay alguien que te hace bien tener cerca, o escuchar? Puedes saltar esta.
    [1] ¿Con quién es fácil estar cuando te sientes así? Puedes saltar esta.
   *[2] ¿Quién te ha tratado bien en estos días, aunque sea en algo pequeño? Puedes saltar esta.
}
reach = { $turn ->
    [0] Podrías mandarle una palabra, o solo estar en el mismo cuarto. No tienes que explicar cómo estás.
    [1] Podrías mandarle una foto o una línea. No tiene que saber por qué.
   *[2] Podrías pensar un momento en esa persona, o decirle que pensaste en ella. Las dos están bien.
}
plan = Tu propio plan está a un toque: /plan. Si se pone más pesado: /crisis, a cualquier hora.
later = Está bien. Ahí está /plan para cuando quieras.
