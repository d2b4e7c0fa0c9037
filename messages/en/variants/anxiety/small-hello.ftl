# Why: the size is what makes it possible; signs of nerves do not spoil it.
# Source: S2; Lipsitz 1999.
why = Feeling at ease with people often starts small. One word at the store is enough. Your heart may beat fast, and the word still counts.
later = That is fine. There is no hurry. On some days a nod, or staying in the same room, is enough of a hello.
