# Por qué: la hora fija de la sesión es parte del ritmo que se acaba.
# Fuente: Frank 2005; Weissman 2018.
normal = Un final puede mover muchas cosas. Puedes sentir tristeza, enojo o calma. Sentir tristeza porque algo se acaba no es volver a enfermar. A la hora de tus sesiones podrías dejar algo tuyo.
