# Una persona clínica revisa cada línea antes de usarla.
title = tu propia frase para días difíciles
# Fuente: S2, S4, repaso de lo logrado; Weissman 2018, lo que hizo la persona está en el centro
why = Ya miraste muchos tamaños de contacto. Unos salieron, otros no, otros quedaron para luego. Veamos qué hiciste tú.
stays = ¿Cuál se te quedó más?
    .hello = Un saludo
    .message = Un mensaje
    .call = Una llamada
    .request = Pedir, o un no
    .meeting = Un rato con alguien
    .activity = Algo con más gente
    .none = Ninguno
did = ¿Qué hiciste ahí que ayudó, aunque fuera poco? Estar ya cuenta.
no-step = Gracias por decirlo. Cuesta buscar a la gente cuando todo pesa. { $therapist } lo puede ver contigo.
easier = ¿Cómo se siente ahora buscar a alguien, comparado con el principio?
    .easier = Un poco más fácil
    .same = Más o menos igual
    .harder = Un poco más difícil
line = Aquí va una frase para terminar, para días difíciles: "Con la gente, a mí me ayuda…"
may_see = ¿Puede { $therapist } leer lo que escribiste?
try_it = Podrías tener esa frase donde la veas, en papel o en tu teléfono, y leerla un día difícil. ¿Te gustaría?
    .yes = Sí, la guardo
    .no = Esta semana no
agreed = De acuerdo. La puedes cambiar las veces que quieras. { $homework_count ->
    [0] Luego te pregunto si te sirvió.
   *[other] Lo demás puede esperar si es mucho.
}
later = Está bien. Lo que descubriste es tuyo.
