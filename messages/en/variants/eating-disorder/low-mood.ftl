# Why: a glass of water may be part of the illness; “heavier” is a loaded word; “your body” is left out of the question.
# Source: Murphy 2012.
small = { $turn ->
    [0] Which of these would cost you the least?
    [1] Which of these would feel kind right now?
   *[2] Pick whichever is nearest.
}
    .water = Cool water on my hands
    .warm = A warm blanket
plan = Your own plan is one tap away: /plan. If it gets harder: /crisis, at any hour.
