# Por qué: esta línea tiene altos y bajos, y un sueño que cambió antes.
# Fuente: Frank 2005 (línea de vida con episodios, sucesos y rutinas).
why = Un ánimo que baja, o sube demasiado, suele empezar cerca de algo que pasó, o cuando el sueño cambió. Una línea de tus últimos meses puede mostrar qué vino primero. Hoy solo unos puntos. Más o menos está bien.
lighter = ¿Hubo un tramo en esa línea más parejo? ¿Qué era distinto entonces, con la gente o con tus horas? Puedes saltar esta.
