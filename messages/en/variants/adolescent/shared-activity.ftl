# Why: clubs, teams and games in place of adult pastimes.
# Source: S2; Mufson 2004.
liked = What have you liked to do, now or when you were younger? It may be music, a sport, drawing, a game.
where =
    .group = In a club or a team
