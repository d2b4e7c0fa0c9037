# Why: here it is worry that keeps people apart; the time before is often the worst of it.
# Source: Lipsitz 1999; Markowitz 2014.
why = When we worry about people, we see fewer of them. When we see fewer, the worry grows. Let us look at how that goes for you.
either = For many of us the time before is worse than the moment itself. For others it is not. Both are worth knowing.
