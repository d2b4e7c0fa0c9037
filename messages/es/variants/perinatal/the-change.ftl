# Por qué: un papel nuevo que toda la gente celebra puede agotar a quien lo vive; una pérdida también es un cambio.
# Fuente: O'Hara 2000 (transición de papel); Weissman 2018.
why = Un embarazo o un parto, o perderlo, cambia casi todo: el sueño, el trabajo, la gente, el cuerpo. Eso cansa, y el ánimo puede bajar. Veamos qué cambió para ti.
