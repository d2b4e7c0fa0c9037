# Why: retirement and the illness of someone close belong to the list.
# Source: Hinrichsen 2006.
around =
    .work = Work or retirement
    .home = A change in the home
    .illness = Illness, mine or theirs
