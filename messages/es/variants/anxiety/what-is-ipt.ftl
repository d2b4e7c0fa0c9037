# Por qué: la preocupación por la gente aleja igual que el ánimo bajo; evitar se nombra, nunca se reprocha.
# Fuente: Markowitz 2014, Lipsitz 1999 (TIP para la ansiedad); S1, S3.
both = Las dos se mueven entre sí. Un cambio o un mal momento con alguien puede traer preocupación. Y con ella cuesta más estar con la gente, y a veces se evita. Cuando una cosa se calma, muchas veces la otra también.
which = ¿Qué se parece más a lo tuyo ahora?
    .low = La preocupación me aleja
ill = Gracias. Hay algo que importa mucho: una preocupación así de fuerte es una enfermedad. No es debilidad y no es tu culpa. Se puede tratar. No hace falta calmarse primero. Los pasos chicos se pueden dar con ella al lado.
