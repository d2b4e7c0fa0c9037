# Por qué: en esa etapa el ánimo y la gente se juntan en la casa, la escuela y las amistades; exigirse menos no es dejar la escuela.
# Fuente: Mufson 2004 (papel de enfermo limitado: seguir, con menos exigencia); S1, S3.
what = Lo que empezaste se llama terapia interpersonal, TIP. Mira dos cosas juntas: cómo te sientes, y cómo van las cosas con la gente: en tu casa, en la escuela, con tus amistades.
both = Las dos se mueven entre sí. Una ruptura, una mudanza o un mal rato en casa te puede bajar el ánimo. Y con el ánimo bajo cuesta más contestar o salir. Cuando una cosa se alivia, muchas veces la otra también.
ill = Gracias. Hay algo que importa mucho: sentirse así es una enfermedad. No es flojera y no es tu culpa. Se puede tratar. Ir a la escuela y ver gente sigue ayudando, y por un tiempo se vale ir a media velocidad.
