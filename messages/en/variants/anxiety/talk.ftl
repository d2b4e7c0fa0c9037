# Why: what was heard is often guessed, and the wish to ask if it was all right keeps worry going.
# Source: Lipsitz 1999; Joiner 1999; S0, S4.
heard = When they spoke, what did you hear in it? Part of it may be a guess. That is worth noting, too.
thanks = Thank you. You have looked at it from more than one side. It is written down and can rest until your session. You need not go over it again tonight. If it still sits heavy, /mood is there, and /crisis at any hour.
