# Por qué: lo dicho en una hora rápida suele doler después; una noche en medio no cuesta nada.
# Fuente: Frank 2005; S0, S4.
another = Si pudieras volver a decir una frase tuya, ¿hay otra manera? Puede quedarse aquí. En días muy rápidos, dormir antes de contestar puede ayudar.
