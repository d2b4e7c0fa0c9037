# Why: a pregnancy, a birth and a loss stand on this line.
# Source: O'Hara 2000; Spinelli 2003.
around =
    .loss = A death or a loss
    .home = A pregnancy or a birth
