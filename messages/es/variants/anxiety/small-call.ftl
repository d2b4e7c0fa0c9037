# Por qué: el miedo a llamar se nombra como común; nadie tiene que sonar en calma.
# Fuente: Lipsitz 1999; S2.
why = La voz puede acercar más que un texto. A mucha gente le da miedo llamar. Está bien si te tiembla un poco la voz. Casi siempre se nota menos de lo que creemos.
