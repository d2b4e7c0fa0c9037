# Una persona clínica lo revisa antes de usarlo.

title = pedir una sesión antes
# Fuente: Weissman 2018 (después se vuelven a mirar las primeras señales, una y otra vez).
signs = { $turn ->
    [0] Tus primeras señales, lo chico que cambia primero: ¿apareció alguna este mes?
    [1] Mirando el mes: ¿notaste alguna de tus primeras señales?
   *[2] Las señales chicas que conoces de ti: ¿estuvo alguna este mes?
}
    .none = Ninguna
    .some = Una o dos
    .many = Varias
    .not-sure = No sé decir
which = ¿Cuáles? Unas palabras.
sooner = Si se ven pronto, se puede hacer más. Podrías pedirle a { $therapist } hablar antes. ¿Te gustaría?
    .yes = Sí, se lo pido
    .not-now = Ahora no
ask_them = Bien. Basta una línea, como: "Veo algunas de mis señales. ¿Podemos hablar pronto?" Si antes pesa demasiado, escribe /crisis a cualquier hora.
fits = Y tu plan, con lo que ayuda y a quién llamas: ¿todavía te sirve? /plan lo muestra si escribiste uno con { $therapist }.
    .yes = Todavía me sirve
    .changed = Algo cambió
    .no-plan = No tengo plan
change = ¿Qué es distinto? ¿Un número, un nombre, lo que ayuda?
no_plan = Es bueno saberlo. Podrías pedirle a { $therapist } que escriban uno. Para empezar bastan diez minutos.
thanks = Gracias. Es todo por esta noche.
