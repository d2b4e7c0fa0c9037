# Por qué: alrededor de un parto lo difícil es pedir, y lo que más falta es dormir.
# Fuente: O'Hara 2000; Spinelli 2003 (el apoyo, y pedirlo); S2.
why = Nadie tendría que hacer esto sin ayuda. Y pedirla cuesta. Casi siempre esperamos un no, y el sí llega más veces de lo que pensamos. A una cosa clara es más fácil decir que sí.
what = ¿Qué cosa pequeña haría más ligera tu semana? Dos horas de sueño, lavar la ropa, que te lleven, alguien que te acompañe.
words = ¿Cómo se lo dirías? Con una frase basta: "¿Vienes el viernes, para que yo duerma dos horas?" No se le manda a nadie.
nobody = Eso es duro, y es bueno saberlo. No es culpa tuya. Con { $therapist } puedes pensar de dónde podría venir una ayuda. La línea de salud mental materna también conoce grupos: { $maternal_call }.
