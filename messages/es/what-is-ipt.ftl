title = leer qué es esta terapia
# Fuente: S2, S3 (ánimo y relaciones, aquí y ahora).
what = Lo que empezaste se llama terapia interpersonal, TIP. Mira dos cosas juntas: cómo te sientes, y lo que pasa entre tú y otras personas.
# Fuente: S0, S2 (una mueve a la otra).
both = Las dos se mueven entre sí. Una pérdida, un cambio o un mal momento con alguien te puede bajar el ánimo. Y con el ánimo bajo cuesta más estar con la gente. Cuando una cosa se alivia, muchas veces la otra también.
which = ¿Qué se parece más a lo tuyo ahora?
    .people = La gente mueve mi ánimo
    .low = El ánimo me aleja
    .both = Un poco de las dos
    .unsure = Todavía no sé
# Fuente: Klerman 1984 y Weissman 2018 (es una enfermedad, no una culpa; se puede tratar).
ill = Gracias. Hay algo que importa mucho: sentirse así es una enfermedad. No es debilidad y no es tu culpa. Se puede tratar. Mientras mejoras, te puedes exigir menos.
# Fuente: S1, S2, S4 (de 12 a 20 sesiones en tres partes; una o dos áreas que se escogen en la sesión).
course = Tiene principio y final: unas { $sessions } sesiones. Primero miran tu vida y tu gente. Luego escogen una o dos cosas y trabajan en eso. Las últimas son para seguir sin sesiones. Si tienes una pregunta, llévala a { $therapist }.
# Fuente: S4; Weissman 2018 (inventario interpersonal).
map = En estas primeras semanas también te voy a preguntar por una persona de tu vida a la vez. Poco a poco eso hace un mapa de tu gente, para verlo con { $therapist }.
