# Why: no meal and no drink; what stays is not heavy or light.
# Source: Murphy 2012.
kind = Was there anything kind in those days? A hand, a song, someone who came.
now =
    .lighter = A bit easier
    .heavier = Harder
heavier = Thank you for saying so. Something simple may help now: a blanket, some air, a voice you like. If it stays hard, /crisis shows who to call, day or night.
