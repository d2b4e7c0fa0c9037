# Una persona clínica lo revisa antes de usarlo.

title = algo chico con alguien
# Fuente: S4; Weissman 2018 (contacto en pasos chicos, que se cuida después de las sesiones).
why = Los lazos crecen con pasos chicos, y se pueden aflojar sin que se note. Hoy va un paso, del tamaño que tú elijas.
lately = ¿Qué tanto contacto has tenido con la gente estos días?
    .often = Bastante
    .now-and-then = De vez en cuando
    .hardly = Casi nada
    .not-at-all = Nada
hardly = Gracias por decirlo. Hay tiempos así, y no dicen nada malo de ti. Hoy basta un paso muy chico.
person = ¿Con quién podría ser? Puede ser alguien que ves de todos modos, del barrio o del trabajo.
thing = ¿Qué se siente posible?
    .hello = Un saludo
    .walk = Caminar un rato
    .food = Un café o una comida
    .call = Una llamada
    .place = Ir donde hay gente
    .not-now = Nada por ahora
when = ¿Cuándo podrías probar?
    .this-week = Esta semana
    .weekend = El fin de semana
    .later = Más adelante
thanks = Bien. Si lo pruebas, cuenta, y ese día lo puedes hacer más chico.
later = Está bien. Ya lo miraste, y puede esperar.
