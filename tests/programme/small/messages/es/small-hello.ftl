# Fuente: S2 y S4, contacto gradual; una persona clínica lo revisa antes de usarlo.
title = un saludo pequeño
why = Sentirse más cerca de la gente suele empezar con poco. Un saludo cuenta.
person = ¿A quién podrías saludar? Puede ser alguien del barrio o de la tienda.
how = ¿Cómo lo harías?
    .in-person = En persona
    .message = Un mensaje
    .call = Una llamada
when = ¿Cuándo podrías probar?
    .today = Hoy
    .this-week = Esta semana
    .not-sure = No sé todavía
thanks = Bien. No tiene que salir perfecto para contar. Luego te pregunto cómo te fue.
