# Por qué: lo que otra gente dice y muestra deja sola a la persona que no sabe.
# Fuente: O'Hara 2000.
why = La vida que tienes ahora te pide cosas nuevas, muchas veces de noche. Nadie nace sabiendo, por más que otra gente lo muestre fácil. Tener dudas es parte de lo nuevo.
