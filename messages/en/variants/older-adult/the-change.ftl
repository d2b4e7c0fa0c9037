# Why: retirement, illness, a move, caring for someone: the changes of this age, few of them chosen.
# Source: Hinrichsen 2006 (role transitions in late life).
why = Retiring, a new illness, a move, caring for someone: each changes how a day goes. That wears us out, and mood can drop with it. Let us look at what changed for you.
