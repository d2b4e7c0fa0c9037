# Por qué: lo que se oyó muchas veces se adivina, y las ganas de preguntar si todo estuvo bien mantienen la preocupación.
# Fuente: Lipsitz 1999; Joiner 1999; S0, S4.
heard = Cuando te habló, ¿qué oíste tú en eso? Una parte quizás la adivinaste. Eso también vale anotarlo.
thanks = Gracias. Ya lo miraste desde más de un lado. Quedó anotado y puede descansar hasta tu sesión. No tienes que darle más vueltas esta noche. Si todavía pesa, ahí está /mood, y /crisis a cualquier hora.
