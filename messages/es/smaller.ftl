# Fuente: S3 (una prueba, no un examen); Beck 2011 (si algo no se hizo, se mira qué se atravesó y se hace más chico).
obstacle = ¿Qué fue lo que más se atravesó?
    .no-time = No tuve tiempo
    .no-energy = No tuve energía
    .worried = Me dio pena o miedo
    .forgot = Se me olvidó
    .other-person = La otra persona
    .does-not-fit = No va conmigo
time = Pasa. Podrías probar cinco minutos, o solo la primera frase. Probar poco también es probar.
energy = Tiene sentido en días de cansancio. Podrías tomar la parte que cuesta menos. Pensar cómo empezarías ya es un paso.
worry = Sirve saberlo. Podrías pasarlo una vez a solas, en la cabeza o en papel, y dejarlo ahí por ahora.
forgot = A cualquiera le pasa. Podrías juntarlo con algo de cada día, como tu primer café.
person = La parte de la otra persona no está en tus manos. Podrías quedarte con la parte tuya, o dejarlo hasta tu sesión.
fit = Entonces quizás no es el paso para ahora. Vale la pena decírselo a { $therapist }, y buscar otro.
