# Por qué: un momento que se evitó también es un momento con gente; vale como respuesta y no se reprocha.
# Fuente: Lipsitz 1999; Markowitz 2014.
happened = { $turn ->
    [0] ¿Pasó algo hoy entre tú y alguien? Un momento que evitaste también cuenta.
    [1] ¿Hubo hoy un momento bueno o difícil con alguien? Puede ser pequeño.
   *[2] ¿Alguien te movió el ánimo o la preocupación hoy, para arriba o para abajo?
}
thanks = { $turn ->
    [0] Gracias. Ya quedó anotado, así no tienes que darle más vueltas esta noche.
    [1] Gracias. Lo guardé para tu próxima sesión.
   *[2] Gracias. Cada noche así ayuda a ver cómo se mueven las cosas.
}
