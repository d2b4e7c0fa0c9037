# Why: a friend is often told first, and an adult has to be in reach too.
# Source: Mufson 2004.
known = Does someone come to mind whom you might text or call first? A friend is fine. An adult you trust is a good second.
words = What might you write, so that it is easy on the day? Like: "Rough week. Can I come over?"
