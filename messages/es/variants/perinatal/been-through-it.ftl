# Por qué: oír a otra gente que la pasó mal después de un parto o una pérdida quita vergüenza.
# Fuente: O'Hara 2000; S2.
why = Mucha gente la pasa mal en un embarazo, con un parto o una pérdida, y pocas personas hablan de eso. Ayuda oír cómo fue para alguien más.
