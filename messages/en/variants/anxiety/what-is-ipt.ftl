# Why: worry about people keeps a person away from them as low mood does; avoiding is named, never blamed.
# Source: Markowitz 2014, Lipsitz 1999 (IPT for anxiety); S1, S3.
both = The two move each other. A change or a hard time with someone can stir up worry. And when you worry, it gets harder to be with people, so you may stay away. When one eases, the other often does, too.
which = Which of these sounds more like you right now?
    .low = Worry keeps me away
ill = Thank you. One thing matters a lot here: worry this strong is an illness. It is not a weakness, and it is not your fault. It can be treated. You need not be calm first. Small steps can be made with the worry along.
