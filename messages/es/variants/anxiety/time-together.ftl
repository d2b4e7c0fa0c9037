# Por qué: el paso es quedarse un poco después de los primeros minutos; un final acordado lo hace más chico.
# Fuente: Lipsitz 1999; S2.
why = Los primeros minutos con alguien suelen ser lo más difícil. Después suele aflojar un poco. Por eso basta un rato corto, y tiene un final.
