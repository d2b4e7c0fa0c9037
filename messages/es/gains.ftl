# Lo que hizo la persona se nombra como suyo. Una persona clínica lo revisa antes de usarlo.

title = una lista de tres cosas que hiciste
# Fuente: Weissman 2018 (cerca del final se mira lo que cambió y lo que hizo la persona para eso).
why = Cerca del final ayuda mirar qué cambió y qué hiciste tú para eso. La parte propia se olvida fácil.
shifted = ¿Algo cambió con la gente que te rodea desde que empezaste?
    .yes = Sí
    .a-little = Un poco
    .no = No
    .not-sure = No sé decir
changed = ¿Qué cambió? Basta con una cosa.
not-yet = Sirve saberlo, y vale la pena decírselo a { $therapist }. No es culpa tuya. Aun así has hecho cosas para salir adelante, y aquí cuentan.
did = ¿Qué cosa hiciste tú que ayudó un poco? Lo chico cuenta: una llamada, un no, un descanso.
second = ¿Hay otra?
third = ¿Y una más?
may_see = ¿Puede { $therapist } leer esto?
keep = Podrías tener tres cosas así donde las veas un día difícil. Puedes sumar más cuando quieras. ¿Quieres probar?
    .paper = Sí, en papel
    .phone = Sí, en mi celular
    .not-now = Ahora no
thanks = Bien. Es tu propia lista. La podrías llevar a tu próxima sesión.
close = Con eso basta por hoy. Gracias.
