# Fuente: S4 y la literatura sobre transiciones de rol; una persona clínica lo revisa antes de usarlo.
title = lo perdido, lo que queda, lo nuevo
why = Un cambio grande quita cosas y también puede traer otras. Ayuda verlo completo.
lost = ¿Qué perdiste con este cambio?
kept = ¿Qué sigue ahí?
gained = ¿Hay algo nuevo, aunque sea pequeño? Puedes saltar esta.
may_see = ¿Puede { $therapist } leer esto?
thanks = Gracias. Puedes agregar a esta lista cualquier día.
