# Why: the hallway and the bus in place of the store.
# Source: S2; Mufson 2004.
why = Feeling close to people often starts small. A nod in the hallway or on the bus can make a day a bit lighter.
person = Who is someone you might say hello to? Someone in a class, on your team or next door is fine.
