# Por qué: las noches cortadas no son señal; no dormir cuando se podría, sí.
# Fuente: O'Hara 2000; Sit 2006; S1.
signs =
    .sleep = No duermo aunque puedo
very_first = Con tus palabras: ¿cuál es la primera señal, la más chica? Por ejemplo: "no le abro la puerta a la visita".
any_hour = No hace falta esperar una señal para pedir ayuda. Llama pronto si casi no duermes dos noches y no te hace falta, o si las cosas parecen irreales. Si pesa demasiado, escribe /crisis a cualquier hora.
