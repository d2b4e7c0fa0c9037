# Por qué: esta terapia deja la comida y el cuerpo para las sesiones y mira a la gente; sin hablar de peso ni de ligereza.
# Fuente: Murphy 2012, Fairburn 1993 (la TIP se queda en las relaciones); S1, S3.
both = Las dos se mueven entre sí. Una pérdida, un cambio o un mal momento con alguien puede traer días difíciles, y en esos días es más fácil esconderse de la gente. Cuando mejora algo con la gente, muchas veces lo demás también.
ill = Gracias. Hay algo que importa mucho: lo que te pasa es una enfermedad. No es debilidad ni capricho, y no es tu culpa. Se puede tratar. Mis preguntas son sobre ti y tu gente. Para lo demás está tu sesión.
