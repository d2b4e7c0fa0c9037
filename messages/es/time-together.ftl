# Una persona clínica revisa cada línea antes de usarla.
title = un rato corto con alguien
# Fuente: S3, S4, contacto gradual; Teo 2015, quien ve a otros en persona a menudo se deprime menos
why = Un rato con alguien hace bien de un modo que la pantalla no puede. Puede ser corto.
person = ¿Con quién sería fácil estar un ratito?
doing = ¿Qué podrían hacer?
    .walk = Caminar un poco
    .coffee = Un café o un té
    .errand = Hacer un mandado
    .visit = Un rato en casa
    .other = Otra cosa
long = ¿Cuánto tiempo estaría bien?
    .quarter = 15 minutos
    .half = Media hora
    .hour = Una hora
day = ¿Cuándo podrías proponerlo?
    .this-week = Esta semana
    .weekend = El fin de semana
    .no = Esta semana no
agreed = De acuerdo. Podrías decir desde el principio cuánto tiempo tienes. Después te puedes ir, y cuenta igual. { $homework_count ->
    [0] Luego te pregunto cómo fue.
   *[other] Deja lo que sea mucho para esta semana.
}
later = Está bien. Esto no tiene fecha. Los pasos más chicos cuentan igual.
