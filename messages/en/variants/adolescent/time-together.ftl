# Why: what teenagers do side by side; nothing that needs money.
# Source: S2; Mufson 2004.
why = Time side by side does us good in a way that a screen does not. It can be short, and you need not do much.
doing =
    .coffee = A snack or a drink
    .errand = Walk home together
    .visit = Hang out at home
