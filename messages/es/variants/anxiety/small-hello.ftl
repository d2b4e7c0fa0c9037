# Por qué: el tamaño lo hace posible; los nervios no lo echan a perder.
# Fuente: S2; Lipsitz 1999.
why = Sentirse a gusto con la gente suele empezar con poco. Una palabra en la tienda basta. El corazón puede latir fuerte, y la palabra cuenta igual.
later = Está bien. No hay prisa. Hay días en que un gesto, o quedarse en el mismo cuarto, ya es un saludo.
