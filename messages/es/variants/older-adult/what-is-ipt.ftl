# Por qué: en esa etapa llegan pérdidas, problemas de salud y el fin del trabajo; el ánimo bajo se suele tomar por cosa de la edad.
# Fuente: Hinrichsen 2006 (TIP en la edad mayor); S2, S3.
both = Las dos se mueven entre sí. Una pérdida, una enfermedad o dejar el trabajo te puede bajar el ánimo. Y con el ánimo bajo cuesta más estar con la gente. Cuando una cosa se alivia, muchas veces la otra también.
ill = Gracias. Hay algo que importa mucho: sentirse así es una enfermedad. No es cosa de la edad y no es tu culpa. Se puede tratar a cualquier edad. Mientras mejoras, te puedes exigir menos.
