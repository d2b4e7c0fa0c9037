# Why: worry is the usual obstacle; the step shrinks until it fits beside it.
# Source: Lipsitz 1999; Gollwitzer 2006.
worry = That is a good thing to know, and a common one. You might make it so small that the worry can come along: one word, one minute, one line that you do not send yet.
