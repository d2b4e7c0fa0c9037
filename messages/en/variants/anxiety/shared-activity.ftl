# Why: being there without being in the middle.
# Source: Lipsitz 1999; S2.
why = When people do something side by side, no one has to talk all the time, and eyes are on the thing. You may stand at the edge. Seeing the same faces again makes it easier.
