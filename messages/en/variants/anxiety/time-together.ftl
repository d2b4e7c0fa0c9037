# Why: staying a little after the first minutes is the step; an end agreed ahead makes it smaller.
# Source: Lipsitz 1999; S2.
why = The first minutes with someone are often the hardest. After that it tends to ease a bit. So a short time is enough, and it has an end.
