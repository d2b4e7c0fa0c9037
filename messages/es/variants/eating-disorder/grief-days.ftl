# Por qué: ni comida ni bebidas; lo que queda no pesa.
# Fuente: Murphy 2012.
kind = ¿Hubo algo bueno de la gente en esos días? Una mano, una canción, alguien que vino.
now =
    .lighter = Un poco mejor
    .heavier = Más difícil
heavier = Gracias por decirlo. Ahora puede ayudar algo sencillo: una cobija, aire, una voz que te guste. Si sigue difícil, /crisis muestra a quién llamar, de día o de noche.
