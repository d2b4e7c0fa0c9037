# Por qué: al final lo que más llega es la preocupación de seguir sin sesiones.
# Fuente: Lipsitz 1999; Weissman 2018.
normal = Un final puede mover muchas cosas. Puedes sentir preocupación, tristeza o calma. Preocuparse porque algo se acaba no es volver a enfermar. Los pasos que diste con preocupación fueron tuyos.
