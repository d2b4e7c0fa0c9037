# Ninguna salida que pueda lastimar a la persona ni a otras. Una persona clínica lo revisa antes de usarlo.

title = sacar lo que sientes, sin daño
# Fuente: S4 (lo que se siente se expresa sin dañar a nadie).
why = Lo que se siente fuerte quiere salir. Aquí hay maneras de sacar un poco que no dañan a nadie, tampoco a ti.
what = ¿Qué es lo que quiere salir?
    .anger = Enojo
    .sadness = Tristeza
    .tension = Tensión
    .too-much = Todo junto
    .no-word = No tengo palabra
before = ¿Qué tan fuerte es ahora, de 0 (nada) a 10 (lo más fuerte)?
strong = Es mucho para cargar. Si temes hacerte daño, o hacerle daño a alguien, deja esto aquí y escribe /crisis. Está ahí a cualquier hora.
way = Elige lo que se sienta más posible ahora.
    .move = Moverme
    .write = Escribir
    .hands = Usar las manos
    .sound = Hacer ruido
    .tears = Dejar salir el llanto
    .cold = Agua fresca
move = Cinco minutos: camina rápido, sube escaleras o sacude brazos y piernas. Deja que lo que sientes marque el paso.
write = Cinco minutos en papel, para nadie. No tiene que ser amable ni justo. Luego lo puedes romper. No le llega a nadie.
hands = Exprime una toalla, rompe papel viejo o amasa pan. Aprieta fuerte y luego suelta. Hazlo unas cuantas veces.
sound = Pon una canción fuerte y canta con ella. O haz un "mmm" largo y bajo. En la almohada cabe un grito.
tears = Busca un lugar donde puedas estar a solas un rato. Las lágrimas pueden venir o no. Las dos cosas están bien. Luego toma un vaso de agua.
cold = Deja correr agua fresca en tus manos por un minuto. Siente dónde está fría. Luego sécalas despacio.
did = Toma el tiempo que necesites. Aquí espero. ¿Cómo te fue?
    .did = Lo hice
    .partly = Un poco
    .not-now = Ahora no
after = ¿Y qué tan fuerte es ahora, de 0 a 10?
less = Bajó un poco. Lo que queda también puede estar ahí.
same = Puede pasar, y no es por ti. Podrías probar otra manera, o contarle a alguien de confianza. Si pesa demasiado, escribe /crisis a cualquier hora.
later = Está bien. Aquí está para cuando quieras. Si pesa demasiado, escribe /crisis a cualquier hora.
