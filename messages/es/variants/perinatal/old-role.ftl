# Por qué: extrañar la vida de antes se suele esconder, como si fuera querer menos.
# Fuente: O'Hara 2000; Weissman 2018.
why = Puedes querer lo que hay ahora y aun así extrañar lo de antes: el sueño, el trabajo, tu tiempo. No es querer menos. Se vale sentir dos cosas a la vez.
