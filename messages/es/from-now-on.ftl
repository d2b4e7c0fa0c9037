# Dice claro qué viene y cada cuánto, para que nadie se extrañe del silencio. Una persona clínica lo revisa antes de usarlo.

hello = Empieza una parte nueva. Tú y { $therapist } se ven menos. Yo sigo en contacto, más despacio.
# Fuente: Frank 1991 (pocas sesiones que siguen mirando a la gente y al ánimo cuidan por más tiempo que ninguna).
rhythm = Cada dos semanas te pregunto cómo estás. Una vez al mes vienen las nueve preguntas, y a veces algo chico para probar. /mood, /plan y /crisis sirven cualquier día.
keep = ¿Qué cosa de estos meses quieres seguir haciendo? Puede ser chica.
far = ¿Y cómo te va con tener menos sesiones?
    .fine = Bien
    .odd = Se siente raro
    .hard = Me cuesta
    .not-sure = Todavía no sé
# Fuente: Weissman 2018 (extrañar las sesiones no es que vuelva la enfermedad).
hard = Tiene sentido. Puede tomar unas semanas. Extrañar las sesiones no es lo mismo que volver a enfermar. Si te sigue costando, podrías pedirle a { $therapist } una plática.
thanks = Gracias. En dos semanas o antes te vuelvo a escribir.
