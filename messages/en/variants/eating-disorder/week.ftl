# Why: days are not weighed here.
# Source: Murphy 2012.
best = { $turn ->
    [0] A short look at your week. Which day was the best one, or the least bad?
    [1] Looking back on your week: which day was the easiest?
   *[2] Seven days behind you. On which one did you feel most like yourself?
}
hardest = { $turn ->
    [0] And which day was the hardest?
    [1] Which day took the most out of you?
   *[2] Which one was hard going?
}
