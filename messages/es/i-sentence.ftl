# Una persona clínica lo revisa antes de usarlo.

title = armar una frase desde ti
# Fuente: S3 (frases que empiezan con "yo").
why = Una frase que empieza contigo dice cómo es para ti. No culpa a nadie, y por eso se oye más fácil. Aquí armas una, para ti.
like = Tiene tres partes. Por ejemplo: "Cuando cambian los planes tarde, siento que no cuento. Me gustaría una llamada corta".
moment = Primera parte: ¿cuándo? Piensa en una cosa chica y escríbela como la vería una cámara. "Cuando…"
feel = Segunda parte: ¿qué sientes entonces?
    .sad = Tristeza
    .hurt = Dolor
    .angry = Enojo
    .worried = Preocupación
    .alone = Que no cuento
    .own = Otra palabra
feel_own = ¿Qué palabra queda?
wish = Tercera parte: ¿qué te gustaría? Mejor si es chico y claro. "Me gustaría…"
whole = Ahora las tres juntas: "Cuando…, siento…, y me gustaría…"
may_see = ¿Puede { $therapist } leer esto?
use = ¿Qué te gustaría hacer con tu frase?
    .keep = Guardarla para mí
    .session = Probarla en sesión
    .aloud = Decirla a solas
thanks = Gracias. No tienes que decírsela a nadie. Puede ayudar solo con saberla.
