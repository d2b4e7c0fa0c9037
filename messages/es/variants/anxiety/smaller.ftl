# Por qué: la preocupación es el obstáculo de siempre; el paso se achica hasta que quepa a su lado.
# Fuente: Lipsitz 1999; Gollwitzer 2006.
worry = Sirve saberlo, y es muy común. Podrías hacerlo tan chico que quepa con todo y preocupación: una palabra, un minuto, una línea que todavía no mandas.
