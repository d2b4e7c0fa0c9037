# Why: walking and going out may be hard; visits and rides are the usual ways to meet.
# Source: S2; Hinrichsen 2006.
why = Time side by side does us good in a way that the phone does not. It can be short, and it can be sitting down.
doing =
    .errand = A ride or an errand
