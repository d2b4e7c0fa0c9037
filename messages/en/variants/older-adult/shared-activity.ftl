# Why: a long life has many likings in it; a body may ask for another form of them.
# Source: S2; Hinrichsen 2006.
liked = What have you liked to do, now or long ago? It may be music, cards, a garden, prayer. A smaller form of it counts.
