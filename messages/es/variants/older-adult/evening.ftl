# Por qué: mucho contacto es por teléfono, y un día sin nadie es común: también es una buena respuesta.
# Fuente: Hinrichsen 2006; lo corto y fijo se contesta más.
happened = { $turn ->
    [0] ¿Pasó algo hoy entre tú y alguien, en persona o por teléfono? Lo pequeño también cuenta.
    [1] ¿Hubo hoy un momento bueno o difícil con alguien? Una llamada también cuenta.
   *[2] ¿Alguien te movió el ánimo hoy, para arriba o para abajo? Si no viste a nadie, No ya es una respuesta.
}
