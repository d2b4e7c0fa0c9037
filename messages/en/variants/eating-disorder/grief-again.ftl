# Why: no dish.
# Source: Murphy 2012.
what = What is something you used to do and have not done since? A place, a class, a song, a game.
