# Why: no cooking.
# Source: Murphy 2012.
liked = What have you liked to do, now or long ago? It may be music, making things, prayer, a game.
