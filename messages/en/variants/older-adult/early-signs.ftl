# Why: sleep and aches change with age too; a sign from one's own day tells more.
# Source: Hinrichsen 2006; S1.
very_first = In your own words: what is the very first small sign? Like: "I leave the blinds down."
