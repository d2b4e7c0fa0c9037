# Por qué: primero se le dice a una amistad, y también hace falta una persona adulta a la mano.
# Fuente: Mufson 2004.
known = ¿Te viene a la mente alguien a quien podrías escribir o llamar primero? Una amistad está bien. Y después, una persona adulta de confianza.
words = ¿Qué podrías escribir, para que ese día sea fácil? Por ejemplo: "Mala semana. ¿Puedo ir a tu casa?"
